import { useWords } from '../language/words.ts';
import type { Filed } from './play.ts';
import { Told } from './told.tsx';

interface Props {
  /** Absent until a filing. */
  readonly filed: Filed | undefined;
  readonly busy: boolean;
  /** Has a person of the review team look at it. */
  readonly onReview: () => void;
}

/** Why a filing did not take its listing down at once; nothing when it did. */
export function FiledNote({ filed, busy, onReview }: Props) {
  const { t, term } = useWords('story');
  const { stage, why = [] } = filed ?? {};
  return (
    <>
      <Told when={stage === 'waiting'} tone="warn">
        {t('fake.slow')}
      </Told>
      <Told when={stage === 'refused'} tone="bad">
        {why.map((one) => (
          <p key={one}>{t('fake.refused', { why: one })}</p>
        ))}
      </Told>
      <Told when={stage === 'review'} tone="warn">
        <p>{t('review.text', { why: why.map((one) => term('laneReason', one)).join(' · ') })}</p>
        <button type="button" className="button" disabled={busy} onClick={onReview}>
          {t('review.button')}
        </button>
      </Told>
    </>
  );
}
