import { LABEL_KINDS, type Label, type LabelKind } from './label.ts';

/** What is known of one listing, under the names that the service has for those who are concerned. */
export interface Known extends Omit<Label, 'weight'> {
  /** What made it known: one ruling on a bundle, one press on many findings. */
  readonly act: string;
}

/** One act is one look, however many listings it is about: together they count as five rulings at most. */
const MOST_OF_ONE_ACT = 5;
/** Coarser than any weight, and finer than matters; what is left of a sum depends on no order. */
const ROUNDING = 1e6;

/**
 * Labels from what is known, without names. Each has the weight of its kind, less where one act made many of them, and where one
 * rights holder made most on its side (infringing, or not): it counts as much as all the others together, and no more. So nobody
 * teaches a model alone, and who has nobody beside it teaches nothing.
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

/** The sum of what is in the same group as one. Summed in the order of the addends, so that rounding is the same each time. */
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

/** Names in the place of names, by their order. */
function numbered(letter: string, names: readonly string[]): (name: string) => string {
  const places = new Map([...new Set(names)].sort().map((name, index) => [name, `${letter}${index + 1}`]));
  return (name) => places.get(name) ?? '';
}
