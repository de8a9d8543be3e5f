import type { Right } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';

/** How a right was verified, and what the review team looked at. */
export function VerifiedBy({ of: { by, association, reference } }: { of: NonNullable<Right['verification']> }) {
  const { term } = useWords();
  const seen = [association, reference].filter(Boolean).join(': ');
  return (
    <>
      {term('verification', by)}
      {seen && (
        <>
          <br />
          <span className="soft small">{seen}</span>
        </>
      )}
    </>
  );
}
