import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { StatementLines } from '../plain/statement-lines.tsx';
import { CaseDocuments } from './case-documents.tsx';
import { Panel } from './panel.tsx';

/** What is recorded of a complaint that was wrong, as far as the reader may know of it. */
export function LiabilityCard({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  const { liability, id } = detail;
  if (!liability) return null;
  const { lines, loss } = liability;
  return (
    <Panel title={t('case.liability')}>
      <StatementLines lines={lines} grid />
      {loss?.words && <p className="said">{loss.words}</p>}
      {loss && <CaseDocuments of={id} documents={loss.documents} />}
    </Panel>
  );
}
