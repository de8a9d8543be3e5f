import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../data/nouns.ts';
import { useTerm } from '../language/term.ts';
import { DocumentList } from './document-list.tsx';

/** What the complaint was filed with; nothing is shown where it came with nothing, as a rule. */
export function EvidenceCard({ detail: { id, evidence } }: { detail: CaseDetail }) {
  const { t } = useTranslation('office');
  const term = useTerm();
  if (evidence.length === 0) return null;
  return (
    <Card title={<h2 className="small-head">{t('case.evidence')}</h2>}>
      <DocumentList of={id} documents={evidence.map((one) => ({ ...one, what: term('evidence', one.kind) }))} />
    </Card>
  );
}
