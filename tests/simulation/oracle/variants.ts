import type { Entry, Named } from './entry.ts';

/** So many variants of a listing that were decided against, and the next complaint takes the listing (the published rules). */
const enough = 2;

export const isSame = (one: Named, other: Named): boolean =>
  one.marketplace === other.marketplace && one.id === other.id && one.variant === other.variant;

/** Decided, contested by nobody, and in force: other variants of the target, each once and enough of them, or none. */
export function takesListing(entries: Iterable<Entry>, target: Named, seller: string): readonly string[] {
  if (target.variant === undefined) return [];
  const decided = [...entries].filter(
    (one) =>
      one.seller === seller &&
      isOther(one.target, target) &&
      isDecided(one) &&
      !(one.reopened || one.stopped || one.appealBy === 'seller'),
  );
  return variantsOf(decided) < enough ? [] : decided.map(({ id }) => id);
}

/** Too few of the decisions stand that had the whole listing go. */
export const isTooWide = ({ restsOn }: Entry, entries: ReadonlyMap<string, Entry>): boolean =>
  variantsOf(restsOn.flatMap((id) => entries.get(id) ?? []).filter(isDecided)) < enough;

const isDecided = ({ standing, against }: Entry): boolean => standing === 'in force' && against === true;

const isOther = (one: Named, target: Named): boolean =>
  one.variant !== undefined &&
  one.variant !== target.variant &&
  isSame({ ...one, variant: '' }, { ...target, variant: '' });

const variantsOf = (entries: readonly Entry[]): number => new Set(entries.map(({ target }) => target.variant)).size;
