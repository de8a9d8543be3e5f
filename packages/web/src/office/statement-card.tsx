import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { StatementLines } from '../plain/statement-lines.tsx';
import { Panel } from './panel.tsx';

/** The reasons for the measure and the decision, and the effects restored by a reversal, in the words that both sides receive. */
export function StatementCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { statement, decisionReasons, gaveBack, cost } = detail;
  return (
    <>
      {decisionReasons.length > 0 && (
        <Panel title={t('case.decisionReasons')}>
          <StatementLines lines={decisionReasons} grid />
        </Panel>
      )}
      {gaveBack.length > 0 && (
        <Panel title={t('case.gaveBack')}>
          <StatementLines lines={gaveBack} grid />
        </Panel>
      )}
      {cost.length > 0 && (
        <Panel title={t('case.cost')}>
          <StatementLines lines={cost} grid />
        </Panel>
      )}
      {statement.length > 0 && (
        <Panel title={t('case.measureReasons')}>
          <StatementLines lines={statement} grid />
        </Panel>
      )}
    </>
  );
}
