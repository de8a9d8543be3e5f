import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { StatementLines } from '../plain/statement-lines.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { Panel } from './panel.tsx';

/** The consequences recorded for a wrong complaint, as far as the reader may see them. */
export function LiabilityCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { liability, id, matters } = detail;
  if (!liability) return null;
  const { lines } = liability;
  const loss = matters.find(({ kind }) => kind === 'loss');
  return (
    <Panel title={t('case.liability')}>
      <StatementLines lines={lines} grid />
      {loss?.said.words && <p className="said">{loss.said.words}</p>}
      {loss && <CaseDocuments of={id} documents={loss.documents} />}
    </Panel>
  );
}
