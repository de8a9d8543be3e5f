import type { FieldName } from '../match/index.ts';

interface Placed {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

/**
 * Things seen in a listing, by where they stand. A listing may repeat a name thousands of times, so what is near a place
 * is looked up, and never all compared with all.
 */
export class ByPlace<T extends Placed> {
  readonly all: readonly T[];
  readonly #fields = new Map<FieldName, { readonly all: T[]; longest: number; isInOrder: boolean }>();

  constructor(things: readonly T[]) {
    this.all = things;
    for (const thing of things) {
      const field = this.#fields.get(thing.field);
      if (!field) {
        this.#fields.set(thing.field, { all: [thing], longest: thing.end - thing.start, isInOrder: true });
        continue;
      }
      if (thing.start < (field.all.at(-1)?.start ?? 0)) field.isInOrder = false;
      field.all.push(thing);
      field.longest = Math.max(field.longest, thing.end - thing.start);
    }
    for (const { all, isInOrder } of this.#fields.values()) if (!isInOrder) all.sort((a, b) => a.start - b.start);
  }

  /** Those that touch [start, end) of a field, in the order of the text. */
  around(field: FieldName, start: number, end: number): T[] {
    const near: T[] = [];
    this.someAround(field, start, end, (thing) => {
      near.push(thing);
      return false;
    });
    return near;
  }

  /** Whether something is true of one of them. */
  someAround(field: FieldName, start: number, end: number, isSo: (thing: T) => boolean): boolean {
    const { all = [], longest = 0 } = this.#fields.get(field) ?? {};
    for (let at = firstFrom(all, start - longest); at < all.length; at++) {
      const thing = all[at];
      if (!thing || thing.start > end) break;
      if (thing.end >= start && isSo(thing)) return true;
    }
    return false;
  }
}

/** The index of the first that starts at `start` or later. */
function firstFrom(all: readonly Placed[], start: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
