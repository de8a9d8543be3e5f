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
    <CardTable<Strike>
      rowKey="id"
      size="small"
      dataSource={[...strikes]}
      columns={[
        { title: t('sellers.track'), dataIndex: 'track', render: (track: string) => term('track', track) },
        { title: t('sellers.right'), dataIndex: 'rightName' },
        { title: t('sellers.points'), dataIndex: 'points' },
        { title: t('sellers.gravity'), dataIndex: 'gravity', render: (gravity: string) => term('gravity', gravity) },
        {
          title: t('sellers.cases'),
          dataIndex: 'cases',
          render: (_, { cases }) =>
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
        },
        { title: t('sellers.issued'), dataIndex: 'issuedAt', render: (at: string) => day(at) },
        {
          title: t('sellers.expires'),
          dataIndex: 'expiresAt',
          render: (at: string | undefined) => (at ? day(lastInstant(at)) : t('sellers.heldByClosure')),
        },
      ]}
    />
  );
}
