import { useEffect, useRef } from 'react';
import type { Goods } from '../data/nouns.ts';
import type { Shelf } from './use-shelf.ts';

export interface Walk {
  /** To the next or the previous card; at the end of what is loaded, the next page is fetched. */
  readonly move: (step: 1 | -1) => void;
  /** To the next card that is still to be done, from the one at hand on and then from the first. `but`: cards that are done with this very act. */
  readonly goOn: (but: ReadonlySet<string>) => void;
}

/** Cards before the end at which the next page is fetched, so that nobody waits for it. */
const nearEnd = 8;

export function useWalk(
  { cards, pages }: Shelf,
  at: number,
  setCard: (card: string) => void,
  isDone: (card: string) => boolean,
): Walk {
  const waits = useRef(false);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const fetchMore = () => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  };
  const choose = (next: Goods | undefined) => {
    if (next) setCard(next.group);
    else waits.current = hasNextPage;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: as cards come.
  useEffect(() => {
    if (!waits.current) return;
    const next = cards[at + 1];
    if (!next) return;
    waits.current = false;
    setCard(next.group);
  }, [cards.length]);
  return {
    move: (step) => {
      if (step === 1 && at + nearEnd >= cards.length) fetchMore();
      if (step === 1) choose(cards[at + 1]);
      else if (at > 0) choose(cards[at - 1]);
    },
    goOn: (but) => {
      if (at + nearEnd >= cards.length) fetchMore();
      const rest = cards.filter(({ group }) => !but.has(group) && !isDone(group));
      const behind = new Set(cards.slice(0, at + 1));
      choose(rest.find((one) => !behind.has(one)) ?? (hasNextPage ? undefined : rest[0]));
    },
  };
}
