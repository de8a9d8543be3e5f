import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../data/cases.ts';
import { StatementLines } from '../plain/statement-lines.tsx';

/** Why the target is down, and why it was decided so: the words that both sides are told. */
export function StatementCard({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('office');
  const { statement, decisionReasons } = detail;
  return (
    <>
      {decisionReasons.length > 0 && (
        <Card title={<h2 className="small-head">{t('case.decisionReasons')}</h2>}>
          <StatementLines lines={decisionReasons} grid />
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
