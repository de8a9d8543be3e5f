import { Link } from 'react-router';
import type { SellerDetail } from '../data/nouns.ts';
import { lastInstant } from '../format/time.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';

type Strike = SellerDetail['strikes'][number];

export function StrikeTable({ strikes }: { strikes: readonly Strike[] }) {
  const { t, term, day } = useWords('desk');
  if (strikes.length === 0) return <p className="soft">{t('sellers.noStrikes')}</p>;
  return (
    <CardTable
      rowKey="id"
      of={strikes}
      columns={[
        [t('sellers.track'), ({ track }) => term('track', track)],
        [t('sellers.right'), ({ rightName }) => rightName],
        [t('sellers.points'), ({ points }) => points],
        [t('sellers.gravity'), ({ gravity }) => term('gravity', gravity)],
        [
          t('sellers.cases'),
          ({ cases }) =>
            cases.map((one) => (
              <p key={one.case} className="row">
                <Link to={`/desk/cases/${one.case}`} title={one.case}>
                  {one.case.slice(0, 8)}…
                </Link>
                <span className={one.settled ? 'tag good' : 'tag warn'}>
                  {t(one.settled ? 'sellers.settled' : 'sellers.unsettled')}
                </span>
                {one.contested && <span className="tag warn">{t('sellers.contested')}</span>}
              </p>
            )),
        ],
        [t('sellers.issued'), ({ issuedAt: at }) => day(at)],
        [t('sellers.expires'), ({ expiresAt: at }) => (at ? day(lastInstant(at)) : t('sellers.heldByClosure'))],
      ]}
    />
  );
}
