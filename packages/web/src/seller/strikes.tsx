import { useTranslation } from 'react-i18next';
import type { ShopNotice } from '../data/nouns.ts';
import { chinaZone, day, lastInstant } from '../format/time.ts';
import { useLanguage } from '../language/language.ts';
import { useTerm } from '../language/term.ts';

/** Each strike behind the points: what it weighs and why, since when and until when. */
export function Strikes({ strikes }: { strikes: ShopNotice['strikes'] }) {
  const { t } = useTranslation('seller');
  const { language } = useLanguage();
  const term = useTerm();
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
            {t('strikes.since', { when: day(issuedAt, language, chinaZone) })}{' '}
            {expiresAt
              ? t('strikes.until', { when: day(lastInstant(expiresAt), language, chinaZone) })
              : t('strikes.held')}{' '}
            {!counts && t('strikes.contested')}
          </p>
        </li>
      ))}
    </ol>
  );
}
