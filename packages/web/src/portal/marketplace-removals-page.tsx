import { Button } from 'antd';
import { useAct, useRead } from '../data/api.ts';
import type { MarketplaceRemovals } from '../data/nouns.ts';
import { useMe } from '../data/session.ts';
import { useWords } from '../language/words.ts';
import { Loaded } from '../office/list-states.tsx';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { FormerStops, StopWords } from '../office/stop-words.tsx';
import { Facts } from '../plain/facts.tsx';
import { Form, TextField } from '../plain/form.tsx';
import { useTitle } from '../plain/title.ts';
import { useForm } from '../plain/use-form.ts';

/** For the people of a marketplace: their own stop and cap of removals. */
export function MarketplaceRemovalsPage() {
  const { t } = useWords('portal');
  useTitle(t('ownRemovals.title'));
  const removals = useRead('getMarketplaceRemovals');
  return (
    <>
      <h1>{t('ownRemovals.title')}</h1>
      <p>{t('ownRemovals.lead')}</p>
      <Loaded query={removals}>
        {(state) => (
          <div className="stack">
            <OwnStop state={state} />
            <OwnCap state={state} />
            {state.former.length > 0 && (
              <section>
                <h2>{t('ownRemovals.former')}</h2>
                <FormerStops stops={state.former} />
              </section>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}

function OwnStop({ state: { stop, held } }: { state: MarketplaceRemovals }) {
  const { t } = useWords('portal');
  const stopAll = useAct('stopMarketplaceRemovals');
  const resume = useAct('resumeMarketplaceRemovals');
  const say = (_: string, said: { reasons: string }) => said;
  return (
    <Panel>
      <div className={`note ${stop ? 'bad' : 'good'}`} role="status">
        <strong>{t(stop ? 'ownRemovals.stopped' : 'ownRemovals.going')}</strong>
        {stop && <StopWords stop={stop} />}
        {held > 0 && <p>{t('ownRemovals.held', { count: held })}</p>}
      </div>
      <p className="gap">{t(stop ? 'ownRemovals.resumeLead' : 'ownRemovals.stopLead')}</p>
      {stop ? (
        <ReasonsForm
          choices={[{ value: 'resume', text: t('ownRemovals.resume') }]}
          readBy="own"
          act={resume}
          say={say}
        />
      ) : (
        <ReasonsForm
          choices={[{ value: 'stop', text: t('ownRemovals.stop'), danger: true }]}
          readBy="own"
          act={stopAll}
          say={say}
        />
      )}
    </Panel>
  );
}

function OwnCap({ state: { cap } }: { state: MarketplaceRemovals }) {
  const { t, shortInstant } = useWords('portal');
  const isAdministrator = useMe().data?.position === 'administrator';
  return (
    <Panel title={t('ownRemovals.cap')}>
      <div className="stack">
        <p>{t('ownRemovals.capLead')}</p>
        {cap ? (
          <Facts
            className="facts-grid"
            of={[
              [t('ownRemovals.hour'), t('ownRemovals.use', cap.hour)],
              [t('ownRemovals.day'), t('ownRemovals.use', cap.day)],
              [t('ownRemovals.since'), t('ownRemovals.setBy', { by: cap.by, at: shortInstant(cap.at) })],
            ]}
          />
        ) : (
          <p className="note">{t('ownRemovals.noCap')}</p>
        )}
        {isAdministrator && <CapForm isSet={cap !== undefined} />}
      </div>
    </Panel>
  );
}

function CapForm({ isSet }: { isSet: boolean }) {
  const { t } = useWords('portal');
  const act = useAct('setMarketplaceCap');
  const { field, ...form } = useForm({
    act,
    start: { hour: '', day: '' },
    check: ({ hour, day }) => {
      const isFine = isWhole(hour) && isWhole(day) && Number(hour) <= Number(day);
      return { hour: !isFine && t('ownRemovals.wrong') };
    },
    say: ({ hour, day }) => ({ cap: { hour: Number(hour), day: Number(day) } }),
  });
  return (
    <Form
      of={form}
      className="stack"
      submit={t('ownRemovals.set')}
      more={
        isSet && (
          <Button loading={act.isPending} onClick={() => act.mutate({ cap: null })}>
            {t('ownRemovals.remove')}
          </Button>
        )
      }
    >
      <TextField {...field('hour')} label={t('ownRemovals.setHour')} inputMode="numeric" />
      <TextField {...field('day')} label={t('ownRemovals.setDay')} inputMode="numeric" />
    </Form>
  );
}

const isWhole = (said: string): boolean => /^\d{1,7}$/.test(said);
