import { hash } from 'node:crypto';
import type { GoodsKeys } from './keys.ts';

export interface Member {
  readonly marketplace: string;
  readonly listing: string;
  readonly keys: GoodsKeys;
}

/** A picture with more titles than this identifies nothing: it is a logo or a placeholder. */
const mostTitlesOfPicture = 10;

/** The id of the group that begins with a listing. The database computes the same for a single finding (`groupOfFinding`). */
export const groupId = (brand: string, { marketplace, listing }: Pick<Member, 'marketplace' | 'listing'>): string =>
  hash('sha256', `${brand} ${marketplace} ${listing}`, 'hex').slice(0, 24);

/**
 * Groups the findings of one brand by their goods: two with a common key are in one group, also through others. Returns groups of
 * two or more only. The input's order does not matter; a group is named after its first listing by marketplace and id. Pure.
 */
export function groupsOf(brand: string, members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const titles = new Map<string, Set<string>>();
  for (const { keys } of members)
    if (keys.picture !== undefined) titles.set(keys.picture, (titles.get(keys.picture) ?? new Set()).add(keys.title));
  const links = ({ words, picture }: GoodsKeys): readonly string[] =>
    picture !== undefined && (titles.get(picture)?.size ?? 0) <= mostTitlesOfPicture ? [...words, picture] : words;

  const above = members.map((_, place) => place);
  const topOf = (place: number): number => {
    let top = place;
    while (above[top] !== top) {
      above[top] = above[above[top] as number] as number;
      top = above[top] as number;
    }
    return top;
  };
  const first = new Map<string, number>();
  for (const [place, { keys }] of members.entries())
    for (const key of links(keys)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, place);
      else above[topOf(place)] = topOf(known);
    }
  const together = Map.groupBy(members.keys(), topOf);
  const groups = new Map<string, readonly Member[]>();
  for (const places of together.values()) {
    const [begins, ...rest] = places.map((place) => members[place] as Member).sort(byListing);
    if (begins && rest.length > 0) groups.set(groupId(brand, begins), [begins, ...rest]);
  }
  return groups;
}

const byListing = (one: Member, other: Member): number =>
  order(one.marketplace, other.marketplace) || order(one.listing, other.listing);
const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
