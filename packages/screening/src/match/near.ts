/**
 * Finds marks written one letter off ("Moncer", "Convers", "Skechres", "Cucci").
 * Two words are one edit apart when they agree after at most one letter is left out of each. So the index has every mark
 * and each of its forms with one letter left out, and the search looks up each word of the text in the same forms; with
 * rolling hashes a form costs one multiplication. (The idea is SymSpell's.) Only Latin marks of four letters or more,
 * and only short fields: in a description such words are mostly typing errors.
 */
import type { Scratch } from '../fold/index.ts';
import { isUnspacedSymbol } from './character.ts';
import { FormIndex } from './form-index.ts';
import { classOf, type Mark } from './mark-table.ts';
import { nearMannerOf } from './near-manner.ts';
import { endOf } from './scan.ts';
import type { FieldName, Sighting } from './sighting.ts';
import { ANY_EDIT_FROM, NEAR_FROM } from './thresholds.ts';
import type { Words } from './words.ts';

const LONGEST = 40;
const MOST_WORDS = 4;
const BASE = 0x01000193;

/** Whether a mark is searched for with a wrong letter. */
export function bearsAnEdit(mark: Mark): boolean {
  const size = mark.symbols.length;
  if (mark.weak || size < NEAR_FROM || size > LONGEST || mark.words > MOST_WORDS) return false;
  return (!mark.hasDigit || size >= ANY_EDIT_FROM) && !mark.symbols.some(isUnspacedSymbol);
}

/** Returns the sighting of symbols [from, to) when they are one edit from the mark. `honest` words never are. */
export function nearSighting(
  mark: Mark,
  { symbols, origins }: Scratch,
  from: number,
  to: number,
  text: string,
  field: FieldName,
  honest: ReadonlySet<string>,
): Sighting | undefined {
  const start = origins[from] ?? 0;
  const end = endOf(text, origins[to - 1] ?? 0);
  const seen = { text, symbols: symbols.subarray(from, to), origins: origins.subarray(from, to), start, end };
  const manner = nearMannerOf(mark, seen, honest);
  return manner && { field, start, end, mark, manner };
}

export class NearScan {
  readonly #marks: readonly Mark[];
  readonly #forms = new FormIndex();
  readonly #powers = new Int32Array(LONGEST + 2);
  readonly #prefix = new Int32Array(LONGEST + 2);
  readonly #honest: ReadonlySet<string>;

  /** `honest`: folded words that are one letter off some mark and mean something else; they never match. */
  constructor(marks: readonly Mark[], honest: ReadonlySet<string>) {
    this.#marks = marks;
    this.#honest = honest;
    this.#powers[0] = 1;
    for (let i = 1; i < this.#powers.length; i++) this.#powers[i] = Math.imul(this.#powers[i - 1] ?? 0, BASE);
    for (const [number, mark] of marks.entries())
      if (bearsAnEdit(mark))
        this.#eachForm(mark.symbols, 0, mark.symbols.length, (hash) => this.#forms.add(hash, number));
  }

  /** Visits the hash of symbols[from, to) and of each form with one symbol left out. */
  #eachForm(symbols: Uint16Array, from: number, to: number, visit: (hash: number) => void): void {
    const prefix = this.#prefix;
    const size = to - from;
    prefix[0] = 0;
    for (let k = 0; k < size; k++) {
      prefix[k + 1] = (Math.imul(prefix[k] ?? 0, BASE) + classOf(symbols[from + k] ?? 0)) | 0;
    }
    const whole = prefix[size] ?? 0;
    visit(whole);
    for (let k = 0; k < size; k++) {
      const power = this.#powers[size - k - 1] ?? 0;
      const tail = (whole - Math.imul(prefix[k + 1] ?? 0, power)) | 0;
      visit((Math.imul(prefix[k] ?? 0, power) + tail) | 0);
    }
  }

  /** Calls `found` for each word, or run of words, that is one edit from a mark with as many words. */
  scan(
    scratch: Scratch,
    { starts, ends }: Words,
    text: string,
    field: FieldName,
    found: (sighting: Sighting) => void,
  ): void {
    const { symbols } = scratch;
    for (let word = 0; word < starts.length; word++) {
      const from = starts[word] ?? 0;
      for (let more = 0; more < MOST_WORDS && word + more < starts.length; more++) {
        const to = ends[word + more] ?? 0;
        if (more > 0 && (starts[word + more] ?? 0) !== (ends[word + more - 1] ?? 0)) break;
        const size = to - from;
        if (size > LONGEST) break;
        if (size < NEAR_FROM - 1) continue;
        const numbers = new Set<number>();
        this.#eachForm(symbols, from, to, (hash) => {
          for (const number of this.#forms.get(hash)) numbers.add(number);
        });
        for (const number of [...numbers].sort((a, b) => a - b)) {
          const mark = this.#marks[number];
          if (mark?.words !== more + 1) continue;
          const sighting = nearSighting(mark, scratch, from, to, text, field, this.#honest);
          if (sighting) found(sighting);
        }
      }
    }
  }
}
