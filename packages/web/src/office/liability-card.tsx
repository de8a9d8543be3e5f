import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../data/nouns.ts';
import { StatementLines } from '../plain/statement-lines.tsx';
import { CaseDocuments } from './case-documents.tsx';

/** What is recorded of a complaint that was wrong, as far as the reader may know of it. */
export function LiabilityCard({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation('office');
  const { liability, id } = detail;
  if (!liability) return null;
  const { lines, loss } = liability;
  return (
    <Card title={<h2 className="small-head">{t('case.liability')}</h2>}>
      <StatementLines lines={lines} grid />
      {loss?.words && <p className="said">{loss.words}</p>}
      {loss && <CaseDocuments of={id} documents={loss.documents} />}
    </Card>
  );
}
