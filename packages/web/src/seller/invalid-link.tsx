import type { ProblemError } from '@marketsafe/sdk';
import { Link } from 'react-router';
import { useWords } from '../language/words.ts';

/** Why a link does not open, and what to do. */
export function InvalidLink({ error }: { error: ProblemError }) {
  const { t, day } = useWords('seller');
  const endedAt = error.errors.find(({ field }) => field === 'endedAt')?.detail;
  if (error.code === 'link-ended' && endedAt !== undefined)
    return (
      <div className="note" role="alert">
        <h1>{t('ended.title', { when: day(endedAt) })}</h1>
        <p>{t('ended.text')}</p>
        <p>
          {t('ended.outside')} <Link to="/how-it-works">{t('ended.more')}</Link>
        </p>
      </div>
    );
  const why = error.code === 'link-replaced' ? 'replaced' : 'invalid';
  return (
    <div className="note bad" role="alert">
      <h1>{t(`${why}.title`)}</h1>
      <p>{t(`${why}.text`)}</p>
    </div>
  );
}
