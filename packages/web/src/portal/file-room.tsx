import { Link } from 'react-router';
import { useMyStanding } from '../data/standing.ts';
import { useWords } from '../language/words.ts';
import { RemovalRoom } from '../office/removal-room.tsx';

/** Before filing: today's remaining complaints and removals. */
export function FileRoom() {
  const { t, number } = useWords('office');
  const standing = useMyStanding().data;
  if (!standing) return null;
  const { filed, cap } = standing.today;
  return (
    <div className="note">
      <p>
        {t('standing.room.filed', { filed: number(filed), cap: number(cap) })}{' '}
        <Link to="/portal/standing">{t('standing.room.why')}</Link>
      </p>
      {standing.removals && <RemovalRoom removals={standing.removals} />}
    </div>
  );
}
