import { useAct } from '../data/api.ts';
import type { Removals } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { Panel } from '../office/panel.tsx';
import { ReasonsForm } from '../office/reasons-form.tsx';
import { StopWords } from '../office/stop-words.tsx';

type Stop = NonNullable<Removals['stop']>;

/** The kill switch: one person stops all removals, two release them. */
export function StopCard({ state }: { state: Removals }) {
  const { t } = useWords('desk');
  const stop = useAct('stopRemovals');
  const resume = useAct('resumeRemovals');
  if (state.stop) {
    const { restored } = state.stop;
    return (
      <Panel>
        <div className="note bad" role="status">
          {restored ? <RestoredWords restored={restored} /> : <strong>{t('removals.stopped')}</strong>}
          <StopWords stop={state.stop} />
          {state.underWay > 0 && <p>{t('removals.underWay', { count: state.underWay })}</p>}
        </div>
        <p className="gap">{t(restored ? 'removals.resumeRestoredLead' : 'removals.resumeLead')}</p>
        <ReasonsForm
          choices={[
            {
              value: 'resume',
              text: t(restored ? 'removals.resumeRestored' : 'removals.resume'),
              disabled: (restored?.unobserved ?? 0) > 0,
            },
          ]}
          readBy="desk"
          act={resume}
          say={(_, said) => said}
        />
      </Panel>
    );
  }
  return (
    <Panel>
      <p className="note good" role="status">
        {t('removals.going')}
      </p>
      <p>{t('removals.stopLead')}</p>
      <ReasonsForm
        choices={[{ value: 'stop', text: t('removals.stop'), danger: true }]}
        readBy="desk"
        act={stop}
        say={(_, said) => said}
      />
    </Panel>
  );
}

/** After a restore everything that leaves waits, not only removals. */
function RestoredWords({ restored: { from, unobserved } }: { restored: NonNullable<Stop['restored']> }) {
  const { t, shortInstant } = useWords('desk');
  return (
    <>
      <strong>{t('removals.restored', { from: shortInstant(from) })}</strong>
      <p>{t('removals.restoredLead')}</p>
      {unobserved > 0 && <p>{t('removals.unobserved', { count: unobserved })}</p>}
    </>
  );
}
