import { useAct } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sendDocument } from '../data/uploads.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { ChoiceField } from '../office/fields.tsx';
import { Panel } from '../office/panel.tsx';
import { type Scope, ScopeField } from '../office/scope-field.tsx';
import { AreaField, CheckField, Form } from '../plain/form.tsx';
import { type RaisedKind, raisedKinds } from '../plain/matter-fields.ts';
import { useForm } from '../plain/use-form.ts';
import { MatterAction } from './matter-action.tsx';
import { ReportForm } from './report-form.tsx';

const mine = [
  'stand-behind',
  'back-with-report',
  'enter-proceedings',
  'ask-delay',
  'withdraw',
  'extend',
  'appeal',
] as const;

/** The rights holder's current actions, each with its consequence. */
export function CaseActions({ detail }: { detail: CaseDetail }) {
  const { t, shortInstant } = useWords('portal');
  const clock = detail.clocks.find(({ whose, clock: name }) => whose === 'complainant' && name === 'brand');
  const can = (action: (typeof mine)[number]) => detail.actions.includes(action);
  return (
    <Panel title={t('actions.title')}>
      {!mine.some(can) && <p className="soft">{t('actions.none')}</p>}
      {detail.needsProceedings && clock && (
        <p className="note warn">{t('actions.proceedings', { when: shortInstant(lastInstant(clock.due)) })}</p>
      )}
      {can('stand-behind') && clock && (
        <p className="note warn">{t('actions.silence', { when: shortInstant(lastInstant(clock.due)) })}</p>
      )}
      {can('stand-behind') && <StandBehind id={detail.id} />}
      {can('back-with-report') && <ReportForm id={detail.id} />}
      {raisedKinds.map((kind) => (
        <Matter key={kind} {...{ kind, detail }} />
      ))}
      {can('withdraw') && <WithdrawAction id={detail.id} />}
      {can('extend') && <Extend id={detail.id} />}
      {can('appeal') && <AppealAction id={detail.id} />}
    </Panel>
  );
}

function Matter({ kind, detail }: { kind: RaisedKind; detail: CaseDetail }) {
  return (
    <MatterAction
      {...{ kind, actions: detail.actions, send: sendDocument, Scope: ScopeField }}
      act={useAct('raiseMatter', { case: detail.id })}
      left={{ kind: detail.proceedingsKinds }}
      count={detail.delayDaysLeft ?? 0}
    />
  );
}

function StandBehind({ id }: { id: string }) {
  const { t } = useWords('portal');
  return (
    <section className="action">
      <p>{t('actions.standBehindText')}</p>
      <ActButton type="primary" act={useAct('standBehind', { case: id })} say={{ scope: 'bundle' }}>
        {t('actions.standBehind')}
      </ActButton>
    </section>
  );
}

function Extend({ id }: { id: string }) {
  const { t } = useWords('portal');
  return (
    <section className="action">
      <p>{t('actions.extendText')}</p>
      <ActButton act={useAct('extendAsComplainant', { case: id })} say={undefined}>
        {t('actions.extend')}
      </ActButton>
    </section>
  );
}

function AppealAction({ id }: { id: string }) {
  const { t } = useWords('portal');
  const form = useForm({
    act: useAct('appealAsComplainant', { case: id }),
    start: { grounds: '' },
    check: ({ grounds }) => ({ grounds: !grounds && t('actions.groundsMissing') }),
  });
  return (
    <section className="action">
      <p>{t('actions.appealText')}</p>
      <Form of={form} submit={t('actions.appeal')}>
        <AreaField {...form.field('grounds')} rows={3} label={t('actions.grounds')} />
      </Form>
    </section>
  );
}

const kinds = ['mistake', 'authorised-since', 'duplicate', 'settled'] as const;

/** Withdrawal, with the consequence of each kind. */
function WithdrawAction({ id }: { id: string }) {
  const { t, term } = useWords('portal');
  const form = useForm({
    act: useAct('withdraw', { case: id }),
    start: { kind: kinds[0] as (typeof kinds)[number], keepDown: false, scope: 'bundle' as Scope },
    say: (said) => ({ ...said, keepDown: said.kind === 'settled' && said.keepDown }),
  });
  return (
    <section className="action">
      <p>{t('actions.withdrawText')}</p>
      <Form of={form} isDanger submit={t('actions.withdraw')}>
        <ChoiceField
          {...form.field('kind')}
          label={t('actions.kind')}
          options={kinds.map((value) => ({
            value,
            label: (
              <>
                {term('withdrawal', value)} <span className="soft small">{t(`actions.kindText.${value}`)}</span>
              </>
            ),
          }))}
        />
        {form.values.kind === 'settled' && <CheckField {...form.field('keepDown')} label={t('actions.keepDown')} />}
        <ScopeField {...form.field('scope')} />
      </Form>
    </section>
  );
}
