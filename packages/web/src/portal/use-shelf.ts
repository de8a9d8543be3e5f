import { useEffect, useMemo, useRef } from 'react';
import { type Pages, useList, useRead } from '../data/api.ts';
import type { FindingFilter, Goods } from '../data/nouns.ts';
import { inPlace } from './in-place.ts';

export interface Shelf {
  readonly pages: Pages<Goods>;
  /** The cards in their order since the list was opened: what was decided stays in its place. */
  readonly cards: readonly Goods[];
  /** Cards that have left the list. */
  readonly left: ReadonlySet<string>;
}

/** The list of a filter. Nothing moves in it while a person works; another filter, or a reload, shows it anew. */
export function useShelf(filter: FindingFilter): Shelf {
  const pages = useList('listFindingGroups', { query: filter }, 50);
  const about = JSON.stringify(filter);
  const kept = useRef<{ readonly about: string; readonly cards: readonly Goods[] }>({ about, cards: [] });
  const cards = useMemo(
    () => inPlace(kept.current.about === about ? kept.current.cards : [], pages.data ?? []),
    [about, pages.data],
  );
  useEffect(() => {
    kept.current = { about, cards };
  }, [about, cards]);
  const left = useMemo(() => {
    const there = new Set((pages.data ?? []).map(({ group }) => group));
    return new Set(pages.data === undefined ? [] : cards.map(({ group }) => group).filter((one) => !there.has(one)));
  }, [cards, pages.data]);
  return { pages, cards, left };
}

/** A card that an address names, though the loaded part of the list does not have it. */
export function useLinkedCard(card: string | undefined, { pages, cards }: Shelf): Goods | undefined {
  const isElsewhere = card !== undefined && pages.data !== undefined && !cards.some(({ group }) => group === card);
  const found = useRead('listFindingGroups', { query: { group: card, limit: 1 } }, { enabled: isElsewhere });
  return isElsewhere ? found.data?.items[0] : undefined;
}
