import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.ts';
import type { SellerNotice } from '../data/answers.ts';
import { useNow } from '../data/demo.ts';
import { chinaZone, lastInstant, longInstant, timeLeft } from '../format/time.ts';

/** Until when: the date in China's time, what is left of it, and what silence means. */
export function Until({ notice }: { notice: SellerNotice }) {
  const { t } = useTranslation('seller');
  const { language } = useLanguage();
  const now = useNow();
  const mine = notice.actions.includes('answer') ? notice.clocks.find(({ whose }) => whose === 'seller') : undefined;
  const theirs = notice.clocks.find(({ whose }) => whose === 'complainant' || whose === 'desk');
  const when = theirs && longInstant(lastInstant(theirs.due), language, chinaZone);
  if (mine) {
    const left = Date.parse(mine.due) - now;
    return (
      <section className="until" aria-labelledby="until">
        <h2 id="until">{t('until.title')}</h2>
        <p className="until-date">
          <time dateTime={mine.due}>{longInstant(lastInstant(mine.due), language, chinaZone)}</time>
        </p>
        <p className="soft">{t('until.china')}</p>
        <p className="until-left" role="timer" aria-live="off">
          {left > 0 ? t('until.left', { time: timeLeft(left, language) }) : t('until.over')}
        </p>
        <p>{t('until.silence', { points: notice.standing.pointsIfUpheld - notice.standing.points })}</p>
      </section>
    );
  }
  if (theirs && when) {
    const waiting = notice.statutory ? 'until.statutory' : 'until.waiting';
    return <p className="note">{t(theirs.whose === 'desk' ? 'until.ruling' : waiting, { when })}</p>;
  }
  return null;
}
