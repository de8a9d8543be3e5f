import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { DocumentList } from './document-list.tsx';
import { Panel } from './panel.tsx';

/** What the complaint was filed with; nothing is shown where it came with nothing, as a rule. */
export function EvidenceCard({ detail: { id, evidence } }: { detail: CaseDetail }) {
  const { t, term } = useWords('office');
  if (evidence.length === 0) return null;
  return (
    <Panel title={t('case.evidence')}>
      <DocumentList of={id} documents={evidence.map((one) => ({ ...one, what: term('evidence', one.kind) }))} />
    </Panel>
  );
}
