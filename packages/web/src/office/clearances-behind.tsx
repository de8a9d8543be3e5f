import type { CaseDetail } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { ClearanceCard } from './clearance-card.tsx';

/** The earlier clearance of the seller that sent the complaint to review. */
export function ClearancesBehind({ detail }: { detail: CaseDetail }) {
  const { t } = useWords('office');
  if (detail.clearances.length === 0) return null;
  return (
    <section aria-labelledby="clearances">
      <h2 id="clearances" className="small-head">
        {t('clearance.behind')}
      </h2>
      {detail.clearances.map((one) => (
        <ClearanceCard key={one.id} clearance={one} />
      ))}
    </section>
  );
}
