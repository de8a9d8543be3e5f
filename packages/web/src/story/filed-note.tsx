import { useTranslation } from 'react-i18next';
import { useTerm } from '../app/term.ts';
import type { Filed } from './play.ts';

interface Props {
  readonly filed: Filed;
  readonly busy: boolean;
  /** Lets a person of the desk look at it. */
  readonly onReview: () => void;
}

/** Why a filing did not take its listing down at once; nothing when it did. */
export function FiledNote({ filed, busy, onReview }: Props) {
  const { t } = useTranslation('story');
  const term = useTerm();
  if (filed.stage === 'waiting') return <p className="note warn">{t('fake.slow')}</p>;
  if (filed.stage === 'refused')
    return filed.why.map((why) => (
      <p key={why} className="note bad" role="alert">
        {t('fake.refused', { why })}
      </p>
    ));
  if (filed.stage !== 'review') return null;
  return (
    <div className="note warn" role="status">
      <p>{t('review.text', { why: filed.why.map((why) => term('laneReason', why)).join(' · ') })}</p>
      <button type="button" className="button" disabled={busy} onClick={onReview}>
        {t('review.button')}
      </button>
    </div>
  );
}
