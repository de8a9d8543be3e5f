import { Link } from 'react-router';
import type { HeldRemoval } from '../data/nouns.ts';
import { useWords } from '../language/words.ts';
import { CardTable } from '../office/card-table.tsx';
import { sellerPage } from './task-path.ts';

interface Props {
  readonly items: readonly HeldRemoval[];
  /** Ids. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Removals that wait for people, in sending order, with checkboxes. */
export function HeldTable({ items, chosen, onChoose }: Props) {
  const { t, term, shortInstant } = useWords('desk');
  return (
    <CardTable
      rowKey="id"
      of={items}
      chooses={{
        ...{ chosen, onChoose },
        name: ({ target }) => t('held.choose', { target }),
        all: t('held.chooseAll'),
      }}
      columns={[
        [t('removals.target'), ({ target }) => target, 'mono'],
        [t('removals.seller'), ({ seller }) => <Link to={sellerPage(seller)}>{seller}</Link>],
        [t('held.holder'), ({ holders }) => holders.map(({ name }) => name).join(', ')],
        [t('removals.why'), ({ why }) => term('removalHeld', why), 'wraps'],
        [t('removals.heldSince'), ({ since: at }) => shortInstant(at)],
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
  );
}
