/**
 * Finds marks in hanzi of which one is replaced by a look-alike (匤威 for 匡威).
 * Compiling the book stores each mark under the hash of each such form. The search reads the text once: where the first two hanzi begin any form,
 * it extends the hash symbol by symbol, up to the length of the longest mark. The table of look-alikes is kept small (most hanzi have three, at
 * most five or
 * six), since nearly every pair of hanzi is a word somewhere.
 */
import type { Scratch } from '../fold/index.ts';
import { isUnspacedSymbol } from './character.ts';
import { FormIndex, grown, HashFilter } from './form-index.ts';
import { isNoWord } from './hanzi-borders.ts';
import type { Mark } from './mark-table.ts';
import { partsOf } from './parts.ts';
import { endOf } from './scan.ts';
import type { FieldName, Sighting } from './sighting.ts';
import { lookAlikesOf, looksLike } from './similar-hanzi.ts';

const LONGEST = 8;

/** Calls back with each form of a mark, by its hash, and its first two symbols. */
export function eachSimilarForm(
  { symbols, unspaced, weak }: Mark,
  form: (hash: number) => void,
  beginning: (hash: number) => void,
): void {
  if (!unspaced || weak || symbols.length < 2 || symbols.length > LONGEST) return;
  for (const [k, symbol] of symbols.entries()) {
    for (const like of lookAlikesOf(symbol)) {
      let hash = 0;
      for (const [i, own] of symbols.entries()) {
        hash = grown(hash, i === k ? like : own);
        if (i === 1) beginning(hash);
      }
      form(hash);
    }
  }
}

/** Returns the sighting of the symbols from `from` on when they are the mark's except for one look-alike hanzi. */
export function similarSighting(
  mark: Mark,
  { symbols, origins }: Scratch,
  from: number,
  text: string,
  field: FieldName,
): Sighting | undefined {
  if (!isLike(mark, symbols, from)) return undefined;
  const parts = partsOf(mark, text, origins, from);
  const start = origins[from] ?? 0;
  const end = endOf(text, origins[from + mark.symbols.length - 1] ?? 0);
  if (!parts || (parts.inserted === 0 && !isNoWord(text, start, end))) return undefined;
  return { field, start, end, mark, manner: 'look-alike' };
}

export class SimilarScan {
  readonly #marks: readonly Mark[];
  readonly #forms = new FormIndex();
  /** The first two symbols of the forms. Without a match the search reads no further. */
  readonly #beginnings = new HashFilter();

  constructor(marks: readonly Mark[]) {
    this.#marks = marks;
    for (const [number, mark] of marks.entries())
      eachSimilarForm(
        mark,
        (hash) => this.#forms.add(hash, number),
        (hash) => this.#beginnings.add(hash),
      );
  }

  scan(scratch: Scratch, text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    const { symbols, length } = scratch;
    for (let from = 0; from + 1 < length; from++) {
      if (!isUnspacedSymbol(symbols[from] ?? 0)) continue;
      if (!this.#beginnings.mayHave(grown(grown(0, symbols[from] ?? 0), symbols[from + 1] ?? 0))) continue;
      let hash = 0;
      for (let to = from; to < length && to - from < LONGEST && isUnspacedSymbol(symbols[to] ?? 0); to++) {
        hash = grown(hash, symbols[to] ?? 0);
        for (const number of this.#forms.get(hash)) {
          const mark = this.#marks[number];
          if (mark?.symbols.length !== to - from + 1) continue;
          const sighting = similarSighting(mark, scratch, from, text, field);
          if (sighting) found(sighting);
        }
      }
    }
  }
}

/** Whether one hanzi differs, and looks like the mark's. */
function isLike(mark: Mark, symbols: Uint16Array, from: number): boolean {
  let different = 0;
  for (const [k, own] of mark.symbols.entries()) {
    const seen = symbols[from + k] ?? 0;
    if (own === seen) continue;
    if (!looksLike(own, seen)) return false;
    different++;
  }
  return different === 1;
}
