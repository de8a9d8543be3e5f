import { readFileSync } from 'node:fs';

/** Characters of the longest word in it. */
export const LONGEST = 6;
const file = new URL('../../dist/gloss.tsv', import.meta.url);

/** Chinese words with a short English meaning, from CC-CEDICT: a sorted file, searched without an index. */
export class Dictionary {
  readonly #text: string;
  /** Where each line begins, and the end. */
  readonly #starts: Uint32Array;

  /** @param text lines `word\tmeaning\n`, sorted by UTF-16 code units */
  constructor(text: string) {
    this.#text = text;
    const starts: number[] = [];
    for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) starts.push(at);
    this.#starts = Uint32Array.from([...starts, text.length]);
  }

  /** @throws Error if `npm run build` did not write it */
  static open(): Dictionary {
    try {
      return new Dictionary(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new Error('packages/screening/dist/gloss.tsv is not there: run `npm run build`.', { cause: error });
    }
  }

  /** Its meaning; undefined: not in it. */
  get(word: string): string | undefined {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const start = this.#starts[middle] as number;
      const tab = this.#text.indexOf('\t', start);
      const found = this.#text.slice(start, tab);
      if (found === word) return this.#text.slice(tab + 1, (this.#starts[middle + 1] as number) - 1);
      if (found < word) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }
}
