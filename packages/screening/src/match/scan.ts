/**
 * Finds every mark in a folded text in one pass, whatever the number of marks.
 * Each mark is stored under the hash of its first symbols: four, fewer when it is shorter, two for scripts
 * without spaces. At each symbol of the text the hash of the next symbols is looked up in a bitmap small enough for the
 * processor's cache; only a hit is compared symbol by symbol. With 1,000 brands about one position in a hundred is a
 * hit, so the cost hardly grows with the number of marks.
 */
import type { Scratch } from '../fold/index.ts';
import { ATTACHED, isUnspacedSymbol, kindAt } from './character.ts';
import { mannerOf } from './manner.ts';
import { classOf, type Mark } from './mark-table.ts';
import type { FieldName, Sighting } from './sighting.ts';

const BITS = 20;
const A = 0x9e3779b1;
const B = 0x85ebca6b;
const C = 0xc2b2ae35;
const D = 0x27d4eb2f;

export class MarkScan {
  readonly #bitmap = new Uint32Array(1 << (BITS - 5));
  readonly #byKey = new Map<number, Mark[]>();
  readonly #hasShort: readonly [two: boolean, three: boolean];

  constructor(marks: readonly Mark[]) {
    let two = false;
    let three = false;
    for (const mark of marks.toSorted((a, b) => b.symbols.length - a.symbols.length)) {
      // A single symbol means nothing in running text; the brand field alone is searched for such marks.
      if (mark.symbols.length < 2) continue;
      const size = keySize(mark);
      if (size === 2 && !mark.unspaced) two = true;
      if (size === 3) three = true;
      const key = keyOf(mark.symbols, 0, size);
      const list = this.#byKey.get(key);
      if (list) list.push(mark);
      else this.#byKey.set(key, [mark]);
      const slot = key >>> (32 - BITS);
      this.#bitmap[slot >>> 5] = (this.#bitmap[slot >>> 5] ?? 0) | (1 << (slot & 31));
    }
    this.#hasShort = [two, three];
  }

  /** Calls `found` for every mark in the scratch's text, overlapping ones included. */
  scan(text: string, field: FieldName, folded: () => Scratch, found: (sighting: Sighting) => void): void {
    const { symbols, origins, length } = folded();
    const bitmap = this.#bitmap;
    const [two, three] = this.#hasShort;
    for (let i = 0; i + 1 < length; i++) {
      const s0 = classOf(symbols[i] ?? 0);
      const s1 = classOf(symbols[i + 1] ?? 0);
      const sum2 = Math.imul(s0, A) + Math.imul(s1, B);
      const sum3 = sum2 + Math.imul(classOf(symbols[i + 2] ?? 0), C);
      const key4 = mix(sum3 + Math.imul(classOf(symbols[i + 3] ?? 0), D), 4);
      if (isSet(bitmap, key4)) this.#verify(key4, symbols, origins, length, i, text, field, found);
      const key3 = mix(sum3, 3);
      if (three && isSet(bitmap, key3)) this.#verify(key3, symbols, origins, length, i, text, field, found);
      const key2 = mix(sum2, 2);
      if ((two || isUnspacedSymbol(s0)) && isSet(bitmap, key2)) {
        this.#verify(key2, symbols, origins, length, i, text, field, found);
      }
    }
  }

  #verify(
    key: number,
    symbols: Uint16Array,
    origins: Uint32Array,
    length: number,
    from: number,
    text: string,
    field: FieldName,
    found: (sighting: Sighting) => void,
  ): void {
    const marks = this.#byKey.get(key);
    if (!marks) return;
    for (const mark of marks) {
      const size = mark.symbols.length;
      if (from + size > length || !sameSymbols(mark.symbols, symbols, from)) continue;
      const end = endOf(text, origins[from + size - 1] ?? 0);
      const manner = mannerOf(mark, text, origins, from, end);
      if (manner) found({ field, start: origins[from] ?? 0, end, mark, manner });
    }
  }
}

function keySize(mark: Mark): number {
  const first = mark.symbols[0] ?? 0;
  return Math.min(mark.symbols.length, isUnspacedSymbol(first) ? 2 : 4);
}

function keyOf(symbols: Uint16Array, at: number, size: number): number {
  let key = Math.imul(symbols[at] ?? 0, A) + Math.imul(symbols[at + 1] ?? 0, B);
  if (size > 2) key += Math.imul(symbols[at + 2] ?? 0, C);
  if (size > 3) key += Math.imul(symbols[at + 3] ?? 0, D);
  return mix(key, size);
}

/** Spreads the sum over all 32 bits, and separates keys of different sizes. */
function mix(key: number, size: number): number {
  const k = (key + size) | 0;
  return Math.imul(k ^ (k >>> 15), A) >>> 0;
}

function isSet(bitmap: Uint32Array, key: number): boolean {
  const slot = key >>> (32 - BITS);
  return (((bitmap[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
}

function sameSymbols(mark: Uint16Array, symbols: Uint16Array, from: number): boolean {
  for (let k = 0; k < mark.length; k++) if (mark[k] !== classOf(symbols[from + k] ?? 0)) return false;
  return true;
}

/** The index after the character at `at` and its combining marks. */
export function endOf(text: string, at: number): number {
  let end = at + ((text.charCodeAt(at) & 0xfc00) === 0xd800 ? 2 : 1);
  while (kindAt(text, end) === ATTACHED && /\p{M}/u.test(text.charAt(end))) end++;
  return end;
}
