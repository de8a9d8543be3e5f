import { LABEL_KINDS, type Label, type LabelKind } from './label.ts';

/** A labelled listing, under the service's own names for the parties. */
export interface Known extends Omit<Label, 'weight'> {
  /** The act that decided it: one ruling on a bundle, one dismissal of many findings. */
  readonly act: string;
}

/** One act is one look, whatever its number of listings: together they count as five rulings at most. */
const MOST_OF_ONE_ACT = 5;
/** Rounds to a step too small to matter, so that sums do not depend on their order. */
const ROUNDING = 1e6;

/**
 * Returns labels without names. Each has the weight of its kind, reduced where one act made many of them, or where one
 * rights holder made most of a side (infringing, or not): a holder counts at most as much as all the others together. So no single
 * rights holder trains a model, and a holder without others has no effect.
 */
export function fairShare(known: readonly Known[]): Label[] {
  const ofAct = sums(known, ({ kind, act }) => [sideOf(kind), act], full);
  const afterActs = known.map((one) => {
    const sum = ofAct(one);
    return { ...one, weight: full(one) * Math.min(1, MOST_OF_ONE_ACT / sum) };
  });
  const ofHolder = sums(afterActs, ({ kind, holder }) => [sideOf(kind), holder], weightOf);
  const ofSide = sums(afterActs, ({ kind }) => [sideOf(kind)], weightOf);
  const holders = numbered(
    'r',
    known.map(({ holder }) => holder),
  );
  const sellers = numbered(
    's',
    known.map(({ seller }) => seller),
  );
  return afterActs.flatMap((one) => {
    const [own, all] = [ofHolder(one), ofSide(one)];
    const weight = Math.round(one.weight * Math.min(1, (all - own) / own) * ROUNDING) / ROUNDING;
    const { kind, features } = one;
    return weight > 0 ? [{ kind, weight, holder: holders(one.holder), seller: sellers(one.seller), features }] : [];
  });
}

const full = ({ kind }: { readonly kind: LabelKind }): number => LABEL_KINDS[kind].weight;
const weightOf = ({ weight }: { readonly weight: number }): number => weight;
const sideOf = (kind: LabelKind): string => String(LABEL_KINDS[kind].infringing);

/** The sum over the members of each group. Adds in ascending order, so that rounding is always the same. */
function sums<T>(all: readonly T[], group: (one: T) => readonly string[], value: (one: T) => number) {
  const keyOf = (one: T): string => JSON.stringify(group(one));
  const groups = Map.groupBy(all, keyOf);
  const found = new Map(
    [...groups].map(([key, members]) => [
      key,
      members
        .map(value)
        .sort((a, b) => a - b)
        .reduce((sum, one) => sum + one, 0),
    ]),
  );
  return (one: T): number => found.get(keyOf(one)) ?? 0;
}

/** Replaces names by numbered ones, in the order of the names. */
function numbered(letter: string, names: readonly string[]): (name: string) => string {
  const places = new Map([...new Set(names)].sort().map((name, index) => [name, `${letter}${index + 1}`]));
  return (name) => places.get(name) ?? '';
}
