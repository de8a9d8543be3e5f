import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Pages, Reads } from '../data/api.ts';
import { useWords } from '../language/words.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** Loading, failed, or present: the three states of fetched data. */
export function Loaded<Data>({ query, children }: { query: Reads<Data>; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <ProblemAlert error={query.error} retry={query.refetch} />;
  return <div className="skeleton" aria-hidden="true" />;
}

interface Items<Item> {
  readonly query: Reads<{ readonly items: readonly Item[] }>;
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A complete list, with a text for an empty one. */
export const LoadedItems = <Item,>({ query, empty, children }: Items<Item>) => (
  <Loaded query={query}>
    {({ items }) => (items.length === 0 ? <p className="note gap">{empty}</p> : children(items))}
  </Loaded>
);

/** A paged list, with a text for an empty one. */
export function LoadedPages<Item>({
  pages,
  empty,
  children,
}: {
  pages: Pages<Item>;
  empty: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}) {
  const { t } = useWords();
  return (
    <Loaded query={pages}>
      {(items) =>
        items.length === 0 ? (
          <div className="note">{empty}</div>
        ) : (
          <>
            {children(items)}
            {pages.hasNextPage && (
              <Button className="gap" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
