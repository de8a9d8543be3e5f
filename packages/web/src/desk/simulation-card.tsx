import { Button } from 'antd';
import { useAct } from '../data/api.ts';
import { saveAnswer } from '../data/download.ts';
import type { RuleProposal } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ActButton } from '../office/act-button.tsx';
import { Panel } from '../office/panel.tsx';
import { Progress } from '../plain/progress.tsx';
import { SimulationTable } from './simulation-table.tsx';

/** The progress of the simulation, and its result. */
export function SimulationCard({ proposal }: { proposal: RuleProposal }) {
  const { t, language, shortInstant, percent } = useWords('desk');
  const { id, state, simulation, result } = proposal;
  const again = useAct('simulateRuleProposal', { proposal: id });
  const saveSimulation = (kind: 'csv' | 'json') => {
    const path = { proposal: id };
    return kind === 'csv'
      ? saveAnswer('downloadSimulationTable', { path, query: { language } }, 'marketsafe-rules.csv')
      : saveAnswer('downloadSimulation', { path }, 'marketsafe-rules.json');
  };
  const under = underWay(simulation.state);
  return (
    <Panel className="gap" title={t('rules.simulation')}>
      {under && (
        <div role="status">
          <p>{t(`rules.simulating.${under}`)}</p>
          <Progress percent={Math.floor((simulation.progress ?? 0) * 100)} />
        </div>
      )}
      {simulation.state === 'failed' && (
        <div className="note bad" role="alert">
          <p>{t('rules.failed')}</p>
          {simulation.error && (
            <p className="small" lang="en">
              {simulation.error}
            </p>
          )}
        </div>
      )}
      {result && simulation.state === 'done' && (
        <>
          <p>
            {t('rules.resultLead', {
              from: shortInstant(result.from),
              until: shortInstant(result.until),
            })}{' '}
            {result.faithful !== undefined && t('rules.faithful', { share: percent(result.faithful) })}
          </p>
          <SimulationTable result={result} />
          <p className="hint">{t('rules.assumptions')}</p>
          <div className="row">
            {(['csv', 'json'] as const).map((kind) => (
              <Button key={kind} onClick={() => void saveSimulation(kind)}>
                {t(`rules.save.${kind}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {state === 'open' && !under && (
        <ActButton className="gap" act={again} say={undefined}>
          {t('rules.again')}
        </ActButton>
      )}
    </Panel>
  );
}

/** The current stage, while the simulation runs. */
const underWay = (state: RuleProposal['simulation']['state']) =>
  state === 'done' || state === 'failed' ? undefined : state;
