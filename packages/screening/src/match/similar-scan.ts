/**
 * Finds marks in hanzi of which one is replaced by another that looks the same (匤威 for 匡威).
 *
 * Each mark is filed under the hash of each such form of it. The text is read once: at each hanzi the hash grows by one
 * symbol at a time, to the length of the longest mark, where its first two begin any form. The table of look-alikes is small and drawn close (five or six of
 * a hanzi, most have three), since nearly every pair of hanzi is a word of somebody.
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

export class SimilarScan {
  readonly #forms = new FormIndex();
  /** The first two symbols of the forms, without which nothing longer is read. */
  readonly #beginnings = new HashFilter();
  #longest = 0;

  constructor(marks: readonly Mark[]) {
    for (const mark of marks) {
      const { symbols } = mark;
      if (!mark.unspaced || mark.weak || symbols.length < 2 || symbols.length > LONGEST) continue;
      for (const [k, symbol] of symbols.entries()) {
        for (const like of lookAlikesOf(symbol)) {
          let hash = 0;
          for (const [i, own] of symbols.entries()) {
            hash = grown(hash, i === k ? like : own);
            if (i === 1) this.#beginnings.add(hash);
          }
          this.#forms.add(hash, mark);
          this.#longest = Math.max(this.#longest, symbols.length);
        }
      }
    }
  }

  scan(scratch: Scratch, text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    const { symbols, origins, length } = scratch;
    for (let from = 0; from + 1 < length && this.#longest > 0; from++) {
      if (!isUnspacedSymbol(symbols[from] ?? 0)) continue;
      if (!this.#beginnings.mayHave(grown(grown(0, symbols[from] ?? 0), symbols[from + 1] ?? 0))) continue;
      let hash = 0;
      for (let to = from; to < length && to - from < this.#longest && isUnspacedSymbol(symbols[to] ?? 0); to++) {
        hash = grown(hash, symbols[to] ?? 0);
        for (const mark of this.#forms.get(hash)) {
          if (mark.symbols.length !== to - from + 1 || !isLike(mark, symbols, from)) continue;
          const parts = partsOf(mark, text, origins, from);
          const start = origins[from] ?? 0;
          const end = endOf(text, origins[to] ?? 0);
          if (!parts || (parts.inserted === 0 && !isNoWord(text, start, end))) continue;
          found({ field, start, end, mark, manner: 'look-alike' });
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
