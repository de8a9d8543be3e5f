/** What of a listing's variants is down by decided complaints: enough of them, and the next complaint takes the listing. */
import { type Target, targetKey, variantOf, wholeOf } from '@marketsafe/terms';
import type { Track } from '../policy/index.ts';
import { countedStrikes, strikeOf } from './points.ts';
import type { SellerState, Strike, TargetState } from './state.ts';

/** Other variants of the target's listing that are down by decided, uncontested complaints of a track: the cases of each, by its key. */
export function variantsTaken(
  state: SellerState | undefined,
  target: Target,
  track: Track,
  now: string,
): ReadonlyMap<string, readonly string[]> {
  if (state === undefined) return new Map();
  const decided = new Set(countedStrikes(state, track, now).flatMap(({ cases }) => uncontested(cases)));
  const others = variantsDown(state, target).filter((one) => targetKey(one.target) !== targetKey(target));
  return heldBy(others, (id) => decided.has(id));
}

/** How many variants of its listing these cases have down still, by decisions that did not fall. */
export const variantsLeft = (state: SellerState, target: Target, cases: readonly string[]): number =>
  heldBy(variantsDown(state, target), (id) => cases.includes(id) && strikeOf(state, id) !== undefined).size;

/** Cases, sorted, whose measure is on the whole listing of a target. */
export const holdersOfWhole = (state: SellerState, target: Target): readonly string[] =>
  Object.keys(state.targets[targetKey(wholeOf(target))]?.measures ?? {}).sort();

const variantsDown = ({ targets }: SellerState, target: Target): readonly TargetState[] =>
  Object.values(targets).filter(
    ({ target: one }) => variantOf(one) !== undefined && targetKey(wholeOf(one)) === targetKey(wholeOf(target)),
  );

function heldBy(
  variants: readonly TargetState[],
  counts: (id: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const held = variants.map(
    ({ target, measures }) => [targetKey(target), Object.keys(measures).filter(counts)] as const,
  );
  return new Map(held.filter(([, cases]) => cases.length > 0));
}

const uncontested = (cases: Strike['cases']): readonly string[] =>
  Object.entries(cases).flatMap(([id, { contested }]) => (contested ? [] : [id]));
