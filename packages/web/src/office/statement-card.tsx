import { Card } from 'antd';
import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { StatementLines } from '../plain/statement-lines.tsx';

/** Why the target is down, why it was decided so, and what was given back when it fell: the words that both sides are told. */
export function StatementCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { statement, decisionReasons, gaveBack, cost } = detail;
  return (
    <>
      {decisionReasons.length > 0 && (
        <Card title={<h2 className="small-head">{t('case.decisionReasons')}</h2>}>
          <StatementLines lines={decisionReasons} grid />
        </Card>
      )}
      {gaveBack.length > 0 && (
        <Card title={<h2 className="small-head">{t('case.gaveBack')}</h2>}>
          <StatementLines lines={gaveBack} grid />
        </Card>
      )}
      {cost.length > 0 && (
        <Card title={<h2 className="small-head">{t('case.cost')}</h2>}>
          <StatementLines lines={cost} grid />
        </Card>
      )}
      {statement.length > 0 && (
        <Card title={<h2 className="small-head">{t('case.measureReasons')}</h2>}>
          <StatementLines lines={statement} grid />
        </Card>
      )}
    </>
  );
}
