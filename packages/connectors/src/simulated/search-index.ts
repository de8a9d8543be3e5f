const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/** Full-width to half-width, ligatures split, lower case: for both titles and queries. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

const grams = (run: string): string[] => {
  const characters = [...run];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
};

/** Whole Latin words; Chinese, which has no spaces, as every pair of neighbours. */
const termsOf = (text: string): { words: string[]; runs: string[] } => {
  const folded = fold(text);
  return { words: folded.replace(CJK, ' ').match(WORD) ?? [], runs: folded.match(CJK) ?? [] };
};

/** An inverted index over listings, so that a two-hanzi query finds texts with the two next to each other. */
export class SearchIndex {
  readonly #lists = new Map<string, Set<string>>();
  readonly #terms = new Map<string, ReadonlySet<string>>();

  put(id: string, text: string): void {
    this.drop(id);
    const { words, runs } = termsOf(text);
    // Includes single characters, since a query may be one hanzi.
    const terms = new Set([fold(id), ...words, ...runs.flatMap((run) => [...grams(run), ...run])]);
    for (const term of terms) {
      const list = this.#lists.get(term);
      if (list === undefined) this.#lists.set(term, new Set([id]));
      else list.add(id);
    }
    this.#terms.set(id, terms);
  }

  drop(id: string): void {
    for (const term of this.#terms.get(id) ?? []) {
      const list = this.#lists.get(term);
      list?.delete(id);
      if (list?.size === 0) this.#lists.delete(term);
    }
    this.#terms.delete(id);
  }

  /** Ids of the texts with every term of the query, in the order of insertion; a query without terms finds none. */
  find(query: string): string[] {
    const { words, runs } = termsOf(query);
    const lists = [...words, ...runs.flatMap(grams)].map((term) => this.#lists.get(term));
    if (lists.length === 0) return [];
    const known = lists.filter((list) => list !== undefined);
    if (known.length < lists.length) return [];
    const [rarest, ...others] = known.toSorted((a, b) => a.size - b.size);
    return [...(rarest ?? [])].filter((id) => others.every((list) => list.has(id)));
  }
}
