import { Link } from 'react-router';
import { useList } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { LoadedPages } from '../office/list-states.tsx';
import { sellerPage } from './task-path.ts';

/** After a restore: targets that their marketplace shows otherwise than the programme's books have them. */
export function DifferingTargets() {
  const { t, term, shortInstant } = useWords('desk');
  const looked = useList('getReconciliation', {});
  return (
    <>
      <h2 className="gap">{t('removals.differing')}</h2>
      <p className="soft">{t('removals.differingLead')}</p>
      <LoadedPages pages={looked} empty={t('removals.noneDiffering')}>
        {(items) => (
          <CardTable
            rowKey="order"
            of={items}
            columns={[
              [t('removals.target'), ({ target }) => target, 'mono'],
              [t('removals.seller'), ({ seller }) => <Link to={sellerPage(seller)}>{seller}</Link>],
              [
                t('removals.believed'),
                ({ believed }) => t(believed === 'down' ? 'removals.believedDown' : 'removals.believedUp'),
              ],
              [t('removals.found'), ({ found }) => term('looked', found), 'wraps'],
              [t('removals.heldSince'), ({ at }) => shortInstant(at)],
              [
                t('removals.cases'),
                ({ cases }) =>
                  cases.map((id) => (
                    <Link key={id} to={`/desk/cases/${id}`} className="mono">
                      {id.slice(0, 8)}{' '}
                    </Link>
                  )),
              ],
            ]}
          />
        )}
      </LoadedPages>
    </>
  );
}
