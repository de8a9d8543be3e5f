import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMyStanding } from '../data/standing.ts';
import { number } from '../format/money.ts';
import { useLanguage } from '../language/language.ts';
import { RemovalRoom } from '../office/removal-room.tsx';

/** Before filing: what may be filed and taken down today still. */
export function FileRoom() {
  const { t } = useTranslation('office');
  const { language } = useLanguage();
  const standing = useMyStanding().data;
  if (!standing) return null;
  const { filed, cap } = standing.today;
  return (
    <div className="note">
      <p>
        {t('standing.room.filed', { filed: number(filed, language), cap: number(cap, language) })}{' '}
        <Link to="/portal/standing">{t('standing.room.why')}</Link>
      </p>
      {standing.removals && <RemovalRoom removals={standing.removals} />}
    </div>
  );
}
