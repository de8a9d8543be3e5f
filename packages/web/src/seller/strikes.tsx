import type { ShopNotice } from '../data/nouns.ts';
import { chinaZone, lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';

/** The strikes behind the points: each with its points, reason, start and end. */
export function Strikes({ strikes }: { strikes: ShopNotice['strikes'] }) {
  const { t, term, day } = useWords('seller');
  if (strikes.length === 0) return <p className="soft">{t('strikes.none')}</p>;
  return (
    <ol>
      {strikes.map(({ track, points, gravity, because, cases, precededBy, issuedAt, expiresAt, counts }) => (
        <li key={`${track} ${issuedAt} ${precededBy}`}>
          <p>
            <strong>{t('strikes.points', { points })}</strong> · {term('track', track)} · {term('gravity', gravity)}
          </p>
          <p className="small">
            {t(`strikes.because.${because}`, { cases, before: precededBy })}{' '}
            {cases > 1 && because !== 'volume' && t('strikes.merged', { cases })}{' '}
            {t('strikes.since', { when: day(issuedAt, chinaZone) })}{' '}
            {expiresAt ? t('strikes.until', { when: day(lastInstant(expiresAt), chinaZone) }) : t('strikes.held')}{' '}
            {!counts && t('strikes.contested')}
          </p>
        </li>
      ))}
    </ol>
  );
}
