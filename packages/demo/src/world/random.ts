/** A stream of numbers that depends only on its name: all runs and machines create the same world. */
export interface Random {
  /** Uniform in [0, 1). */
  readonly unit: () => number;
  /** Uniform integer, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Throws a RangeError on an empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
}

/** FNV-1a over UTF-16 units, 32 bits. */
const seedOf = (name: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
};

/** mulberry32 (Tommy Ettinger, public domain). Each thing has its own stream, so that adding one does not change the others. */
export const random = (name: string): Random => {
  let state = seedOf(name);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[int(0, list.length - 1)] as T;
  };
  return { unit, int, chance: (probability) => unit() < probability, pick };
};
