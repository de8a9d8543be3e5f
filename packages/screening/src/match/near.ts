/**
 * Finds marks written one letter off ("Moncer", "Convers", "Skechres", "Cucci").
 *
 * Two words are one edit apart when they agree after at most one letter is left out of each. So every mark is filed
 * under itself and under each of its forms with one letter left out, and so is each word of the text looked up; with
 * rolling hashes a form costs one multiplication. (The idea is SymSpell's.) Only Latin marks of five letters or more,
 * and only short fields: in a description such words are mostly typing errors.
 */
import type { Scratch } from '../fold/index.ts';
import { GAP, isUnspacedSymbol, kindAt } from './character.ts';
import { classOf, type Mark } from './mark-table.ts';
import { editBetween } from './one-edit.ts';
import { endOf } from './scan.ts';
import type { FieldName, Manner, Sighting } from './sighting.ts';

const SHORTEST = 5;
/** Below this length any two names are close to some word, so only an edit that looks the same counts. */
const ANY_EDIT_FROM = 7;
const LONGEST = 40;
const MOST_WORDS = 3;
const BITS = 20;
const BASE = 0x01000193;
/** Signs that a disguised word may hold ("GUC*1", "L_V"); any other gap ends the word. */
const INSIDE_WORD = /^[*_.·'’`~^\u200b-\u200d\u2060\ufeff\p{M}]+$/u;

export class NearScan {
  readonly #bitmap = new Uint32Array(1 << (BITS - 5));
  readonly #byKey = new Map<number, Mark[]>();
  readonly #powers = new Int32Array(LONGEST + 2);
  readonly #prefix = new Int32Array(LONGEST + 2);
  readonly #honest: ReadonlySet<string>;

  /** `honest`: folded words that are one letter off some mark and mean something else; they are never near. */
  constructor(marks: readonly Mark[], honest: ReadonlySet<string>) {
    this.#honest = honest;
    this.#powers[0] = 1;
    for (let i = 1; i < this.#powers.length; i++) this.#powers[i] = Math.imul(this.#powers[i - 1] ?? 0, BASE);
    for (const mark of marks) {
      const size = mark.symbols.length;
      if (mark.weak || size < SHORTEST || size > LONGEST || mark.words > MOST_WORDS) continue;
      if (mark.hasDigit || mark.symbols.some(isUnspacedSymbol)) continue;
      this.#eachForm(mark.symbols, 0, size, (key) => this.#file(key, mark));
    }
  }

  #file(key: number, mark: Mark): void {
    const list = this.#byKey.get(key);
    if (list?.includes(mark)) return;
    if (list) list.push(mark);
    else this.#byKey.set(key, [mark]);
    const slot = key >>> (32 - BITS);
    this.#bitmap[slot >>> 5] = (this.#bitmap[slot >>> 5] ?? 0) | (1 << (slot & 31));
  }

  /** The key of symbols[from, to) and of each form with one symbol left out. */
  #eachForm(symbols: Uint16Array, from: number, to: number, visit: (key: number) => void): void {
    const prefix = this.#prefix;
    const size = to - from;
    prefix[0] = 0;
    for (let k = 0; k < size; k++) {
      prefix[k + 1] = (Math.imul(prefix[k] ?? 0, BASE) + classOf(symbols[from + k] ?? 0)) | 0;
    }
    const whole = prefix[size] ?? 0;
    visit(spread(whole));
    for (let k = 0; k < size; k++) {
      const power = this.#powers[size - k - 1] ?? 0;
      const tail = (whole - Math.imul(prefix[k + 1] ?? 0, power)) | 0;
      visit(spread((Math.imul(prefix[k] ?? 0, power) + tail) | 0));
    }
  }

  /** Calls `found` for each word, or run of words, that is one edit from a mark with as many words. */
  scan(scratch: Scratch, text: string, field: FieldName, found: (sighting: Sighting) => void): void {
    const { symbols, origins } = scratch;
    const ends: number[] = [];
    const starts = wordStarts(scratch, text, ends);
    for (let word = 0; word < starts.length; word++) {
      const from = starts[word] ?? 0;
      for (let more = 0; more < MOST_WORDS && word + more < starts.length; more++) {
        const to = ends[word + more] ?? 0;
        if (more > 0 && (starts[word + more] ?? 0) !== (ends[word + more - 1] ?? 0)) break;
        const size = to - from;
        if (size > LONGEST) break;
        if (size < SHORTEST - 1) continue;
        this.#eachForm(symbols, from, to, (key) => {
          const slot = key >>> (32 - BITS);
          if ((((this.#bitmap[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 0) return;
          for (const mark of this.#byKey.get(key) ?? []) {
            if (mark.words !== more + 1) continue;
            const manner = this.#mannerOf(mark, symbols, from, to);
            if (!manner) continue;
            const start = origins[from] ?? 0;
            found({ field, start, end: endOf(text, origins[to - 1] ?? 0), mark, manner });
          }
        });
      }
    }
  }

  #mannerOf(mark: Mark, symbols: Uint16Array, from: number, to: number): Manner | undefined {
    const seen = symbols.subarray(from, to);
    const edit = editBetween(mark.symbols, seen.map(classOf));
    if (edit === 'same' || edit === 'far') return undefined;
    if (this.#honest.has(String.fromCharCode(...seen))) return undefined;
    if (edit === 'alike') return 'near-alike';
    if (edit === 'suffix') return undefined;
    // A changed first letter makes another word (Espresso, Nespresso); disguises keep the beginning.
    const sameStart = classOf(seen[0] ?? 0) === mark.symbols[0];
    return mark.symbols.length >= ANY_EDIT_FROM && sameStart ? 'near' : undefined;
  }
}

/** Where each word of Latin letters and digits begins in the folded text; `ends` receives where each stops. */
function wordStarts(scratch: Scratch, text: string, ends: number[]): number[] {
  const { symbols, origins, length } = scratch;
  const starts: number[] = [];
  let open = false;
  for (let k = 0; k < length; k++) {
    const latin = !isUnspacedSymbol(symbols[k] ?? 0);
    if (latin && !open) starts.push(k);
    if (latin) open = true;
    else if (open) {
      ends.push(k);
      open = false;
    }
    if (!open) continue;
    const at = origins[k] ?? 0;
    const next = k + 1 < length ? (origins[k + 1] ?? 0) : text.length;
    if (
      k + 1 === length ||
      (next > at + 1 && !INSIDE_WORD.test(text.slice(at + 1, next)) && kindAt(text, at + 1) === GAP)
    ) {
      ends.push(k + 1);
      open = false;
    }
  }
  return starts;
}

function spread(key: number): number {
  return Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 0;
}
