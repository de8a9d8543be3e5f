/** What of a listing's variants is down by decided complaints: enough of them, and the next complaint takes the listing. */
import { type Target, targetKey, variantOf, wholeOf } from '@marketsafe/terms';
import type { Track } from '../policy/index.ts';
import { countedStrikes, strikeOf } from './points.ts';
import type { SellerState, Strike } from './state.ts';

/** Other variants of the target's listing that are down by decided, uncontested complaints of a track: the cases of each, by its key. */
export function variantsTaken(
  state: SellerState | undefined,
  target: Target,
  track: Track,
  now: string,
): ReadonlyMap<string, readonly string[]> {
  if (state === undefined) return new Map();
  const decided = new Set(countedStrikes(state, track, now).flatMap(({ cases }) => uncontested(cases)));
  const taken = byVariant(state, target, (id) => decided.has(id));
  taken.delete(targetKey(target));
  return taken;
}

/** How many variants of its listing these cases have down still, by decisions that did not fall. */
export const variantsLeft = (state: SellerState, target: Target, cases: readonly string[]): number =>
  byVariant(state, target, (id) => cases.includes(id) && strikeOf(state, id) !== undefined).size;

/** Cases, sorted, whose measure is on the whole listing of a target. */
export const holdersOfWhole = (state: SellerState, target: Target): readonly string[] =>
  Object.keys(state.targets[targetKey(wholeOf(target))]?.measures ?? {}).sort();

/** The cases that count and have a variant of the target's listing down, whether alone or with all of it, by the variant that each is about. */
function byVariant({ targets }: SellerState, target: Target, counts: (id: string) => boolean): Map<string, string[]> {
  const whole = targetKey(wholeOf(target));
  const found = new Map<string, string[]>();
  for (const { target: one, measures, claimed } of Object.values(targets)) {
    if (one.kind !== 'listing' || targetKey(wholeOf(one)) !== whole) continue;
    for (const id of Object.keys(measures).filter(counts)) {
      const about = claimed?.[id] ?? one;
      if (variantOf(about) !== undefined) found.set(targetKey(about), [...(found.get(targetKey(about)) ?? []), id]);
    }
  }
  return found;
}

const uncontested = (cases: Strike['cases']): readonly string[] =>
  Object.entries(cases).flatMap(([id, { contested }]) => (contested ? [] : [id]));
