/** Ordinary words, which the scan drops where they are one letter off a mark. It reports longer ones, which the later check drops. */
import { LONGEST_WORD, WORD_BYTES } from '../../../assembly/layout.ts';
import { listsOfWords } from '../ordinary-words.ts';
import type { Engine } from './engine.ts';
import type { IndexLayout } from './layout.ts';

const IN_TABLE = new RegExp(`^[a-z]{1,${LONGEST_WORD}}$`);

export class OrdinaryWords {
  readonly #everywhere: readonly string[];
  /** Words that do not count in a text with Chinese. */
  readonly #elsewhere: readonly string[];
  /** The filled table: it is the same in every index. */
  #filled: Uint8Array | undefined;

  constructor(honest: ReadonlySet<string>) {
    const { english, others } = listsOfWords();
    this.#everywhere = [...new Set([...honest, ...english])].filter((word) => IN_TABLE.test(word));
    this.#elsewhere = [...others].filter((word) => IN_TABLE.test(word));
  }

  get count(): number {
    return this.#everywhere.length + this.#elsewhere.length;
  }

  fill({ buffer }: WebAssembly.Memory, engine: Engine, { words, wordSlots }: IndexLayout): void {
    const table = new Uint8Array(buffer, words, wordSlots * WORD_BYTES);
    if (this.#filled) {
      table.set(this.#filled);
      return;
    }
    const symbols = new Uint32Array(buffer, engine.at.symbols, LONGEST_WORD);
    const add = (word: string, isForeign: boolean): void => {
      for (let k = 0; k < word.length; k++) symbols[k] = word.charCodeAt(k);
      engine.addWord(word.length, isForeign);
    };
    for (const word of this.#everywhere) add(word, false);
    for (const word of this.#elsewhere) add(word, true);
    this.#filled = table.slice();
  }
}

const known = new WeakMap<ReadonlySet<string>, OrdinaryWords>();

/** Words of English and other languages, and the honest words. */
export function ordinaryWords(honest: ReadonlySet<string>): OrdinaryWords {
  const words = known.get(honest) ?? new OrdinaryWords(honest);
  known.set(honest, words);
  return words;
}
