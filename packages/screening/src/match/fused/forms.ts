/** The forms that find marks with a wrong letter, with a look-alike hanzi, or in pinyin. */
import {
  BEGINNING,
  FIRST_EIGHT,
  FIRST_FOUR,
  PINYIN,
  SIMILAR,
  SYLLABLES,
  SYLLABLES_TOO,
} from '../../../assembly/layout.ts';
import type { Mark } from '../mark-table.ts';
import { bearsAnEdit } from '../near.ts';
import { SAME_SHAPE } from '../one-edit.ts';
import { eachPinyinForm } from '../pinyin-scan.ts';
import { eachSimilarForm } from '../similar-scan.ts';
import type { Engine } from './engine.ts';

/** Hashes of forms, in their hundred thousands: the mark's number, the kind, the hash. */
export class Forms {
  #rows = new Int32Array(3 * 1024);
  #length = 0;
  /** Upper bound of the entries of the table. */
  count = 0;

  constructor(marks: readonly Mark[]) {
    for (const [number, mark] of marks.entries()) {
      if (bearsAnEdit(mark)) this.count += mark.symbols.length + 1;
      const add = (kind: number) => (hash: number) => this.#add(number, kind, hash);
      eachSimilarForm(mark, add(SIMILAR), add(BEGINNING));
      const word = (hash: number): void => {
        add(SYLLABLES)(hash);
        add(SYLLABLES_TOO)(hash);
      };
      const beginning = (hash: number, size: number): void =>
        this.#add(number, size === 4 ? FIRST_FOUR : FIRST_EIGHT, hash);
      eachPinyinForm(mark, add(PINYIN), word, beginning);
    }
  }

  #add(number: number, kind: number, hash: number): void {
    if (this.#length + 3 > this.#rows.length) {
      const longer = new Int32Array(this.#rows.length * 2);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    this.#rows[this.#length++] = number;
    this.#rows[this.#length++] = kind;
    this.#rows[this.#length++] = hash;
    if (kind === SIMILAR || kind === PINYIN) this.count++;
  }

  /** `placeOf`: the place of each mark's record. */
  fill(engine: Engine, placeOf: Uint32Array): void {
    for (let i = 0; i < this.#length; i += 3) {
      const [number = 0, kind = 0, hash = 0] = this.#rows.subarray(i, i + 3);
      if (kind === SIMILAR || kind === PINYIN) engine.addForm(hash, kind, placeOf[number] ?? 0);
      else engine.addToFormFilter(hash, kind);
    }
  }
}

/** For each letter, one bit for each letter that it is mistaken for. */
export function shapesOfLetters(): Uint32Array {
  const shapes = new Uint32Array(26);
  for (const pair of SAME_SHAPE) {
    const [first, second] = [pair.charCodeAt(0) - 97, pair.charCodeAt(1) - 97];
    shapes[first] = (shapes[first] ?? 0) | (1 << second);
    shapes[second] = (shapes[second] ?? 0) | (1 << first);
  }
  return shapes;
}
