import { Link } from 'react-router';
import { useRead } from '../data/api.ts';
import type { CaseDetail } from '../data/nouns.ts';
import { sellerPath } from '../format/seller-path.ts';
import { useWords } from '../language/words.ts';
import { sellerPage } from './task-path.ts';

/** What the programme knows of both sides, beside the case that is decided. */
export const TwoSides = ({ detail }: { detail: CaseDetail }) => (
  <div className="two-sides">
    {detail.complainant !== undefined && <Complainant id={detail.complainant} />}
    <Seller detail={detail} />
  </div>
);

function Complainant({ id }: { id: string }) {
  const { t, term, number, percent } = useWords('desk');
  const { data } = useRead('getStanding', { path: { participant: id } });
  if (!data) return null;
  const sum = (of: 'decided' | 'upheld' | 'mistaken') => data.reasons.reduce((all, one) => all + one[of], 0);
  const decided = sum('decided');
  return (
    <section>
      <h2 className="small-head bench-part">
        <Link to={`/desk/participants/${encodeURIComponent(id)}`}>{data.name}</Link>
        <small className="head-note">{term('party', 'complainant')}</small>
      </h2>
      <ul className="side-facts">
        <li>
          <span>{t('sides.decided')}</span>
          <span>{number(decided)}</span>
        </li>
        <li>
          <span>{t('sides.upheld')}</span>
          <span>
            {decided === 0 ? '–' : t('sides.share', { count: sum('upheld'), share: percent(sum('upheld') / decided) })}
          </span>
        </li>
        <li>
          <span>{t('sides.standing')}</span>
          <span>{term('standing', data.standing)}</span>
        </li>
      </ul>
    </section>
  );
}

function Seller({ detail: { seller } }: { detail: CaseDetail }) {
  const { t, term, number, day } = useWords('desk');
  const { data } = useRead('getSeller', { path: sellerPath(seller.key) });
  if (!data) return null;
  const next = data.strikes.flatMap(({ expiresAt }) => expiresAt ?? []).toSorted()[0];
  return (
    <section>
      <h2 className="small-head bench-part">
        <Link to={sellerPage(seller.key)}>{data.name ?? seller.key}</Link>
        <small className="head-note">{term('party', 'seller')}</small>
      </h2>
      <ul className="side-facts">
        <li>
          <span>{t('sides.points')}</span>
          <span>{t('sellers.pointsOf', { points: data.points, closeAt: data.closeAt })}</span>
        </li>
        <li>
          <span>{t('sides.strikes')}</span>
          <span>{number(data.strikes.length)}</span>
        </li>
        {next !== undefined && (
          <li>
            <span>{t('sides.lapse')}</span>
            <span>{day(next)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
