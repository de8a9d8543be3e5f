import type { FieldName } from '../match/index.ts';

interface Placed {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
}

/**
 * Sightings in a listing, by their places. A listing may repeat a name thousands of times, so neighbours are
 * looked up, and all pairs are never compared.
 */
export class ByPlace<T extends Placed> {
  readonly all: readonly T[];
  /** Built on first use, since most listings never need it. */
  #fields: Map<FieldName, Ordered<T>> | undefined;

  constructor(things: readonly T[]) {
    this.all = things;
  }

  /** The sightings that touch [start, end) of a field, in the order of the text. */
  around(field: FieldName, start: number, end: number): T[] {
    const near: T[] = [];
    this.someAround(field, start, end, (thing) => {
      near.push(thing);
      return false;
    });
    return near;
  }

  /** Whether a condition holds for one of them. */
  someAround(field: FieldName, start: number, end: number, isSo: (thing: T) => boolean): boolean {
    if (this.all.length === 0) return false;
    this.#fields ??= ordered(this.all);
    const { all = [], longest = 0 } = this.#fields.get(field) ?? {};
    for (let at = firstFrom(all, start - longest); at < all.length; at++) {
      const thing = all[at];
      if (!thing || thing.start > end) break;
      if (thing.end >= start && isSo(thing)) return true;
    }
    return false;
  }
}

/** The sightings of one field in the order of its text, and the length of the longest. */
interface Ordered<T> {
  readonly all: T[];
  longest: number;
  isInOrder: boolean;
}

function ordered<T extends Placed>(things: readonly T[]): Map<FieldName, Ordered<T>> {
  const fields = new Map<FieldName, Ordered<T>>();
  for (const thing of things) {
    const field = fields.get(thing.field);
    if (!field) {
      fields.set(thing.field, { all: [thing], longest: thing.end - thing.start, isInOrder: true });
      continue;
    }
    if (thing.start < (field.all.at(-1)?.start ?? 0)) field.isInOrder = false;
    field.all.push(thing);
    field.longest = Math.max(field.longest, thing.end - thing.start);
  }
  for (const { all, isInOrder } of fields.values()) if (!isInOrder) all.sort((a, b) => a.start - b.start);
  return fields;
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
