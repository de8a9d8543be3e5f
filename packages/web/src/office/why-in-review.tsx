import type { Schemas } from '@marketsafe/sdk';
import { useWords } from '../language/words.ts';
import { Grounds } from './grounds.tsx';

/** The reasons for a review: each with its numbers, its source, and what would change it. */
export function WhyInReview({ review }: { review: readonly Schemas['ReviewReason'][] }) {
  const { language } = useWords();
  if (review.length === 0) return null;
  return (
    <ul className="why-in-review">
      {review.map(({ reason, says, numbers, changes, source }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a complainant and its agent may have the same reason, and the list never changes.
        <li key={`${reason}-${index}`}>
          {says[language]} <Grounds lines={[...numbers, ...changes]} source={source} />
        </li>
      ))}
    </ul>
  );
}
