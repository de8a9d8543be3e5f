import type { SellerNotice } from '../data/nouns.ts';

type Strikes = SellerNotice['standing']['strikes'];

/** From an instant on, this many points are left. */
export interface Lapse {
  readonly at: string;
  readonly off: number;
  readonly left: number;
}

/** How the points of today lapse, in their order; those that a closure keeps do not. */
export function lapsesOf(points: number, strikes: Strikes): Lapse[] {
  const days = new Map<string, number>();
  for (const { counts, expiresAt, points: off } of strikes)
    if (counts && expiresAt !== undefined) days.set(expiresAt, (days.get(expiresAt) ?? 0) + off);
  let left = points;
  return [...days]
    .sort(([one], [other]) => Date.parse(one) - Date.parse(other))
    .map(([at, off]) => {
      left = Math.max(0, left - off);
      return { at, off, left };
    });
}
