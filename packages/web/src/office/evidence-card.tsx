import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { DocumentList } from './document-list.tsx';
import { Panel } from './panel.tsx';

/** The complaint's evidence; absent for complaints without any, which is usual. */
export function EvidenceCard({ detail: { id, evidence } }: { detail: CaseDetail }) {
  const { t, term } = useWords('office');
  if (evidence.length === 0) return null;
  return (
    <Panel title={t('case.evidence')}>
      <DocumentList of={id} documents={evidence.map((one) => ({ ...one, what: term('evidence', one.kind) }))} />
    </Panel>
  );
}
