import { foldInto, newScratch } from '../fold/index.ts';
import { ABBREVIATIONS, SHOP_WORDS } from './shop-words.ts';
import { ENGLISH_WORDS, WORDS_OF_OTHER_LANGUAGES } from './tables/words.ts';
import { LANGUAGE_FROM } from './thresholds.ts';
import { wordsOf } from './words.ts';

interface Lists {
  /** English words, and words written alike in every language. */
  readonly english: ReadonlySet<string>;
  /** Words of the other languages of shops. */
  readonly others: ReadonlySet<string>;
}

let lists: Lists | undefined;

/** Both lists, unpacked on first use. */
export function listsOfWords(): Lists {
  lists ??= {
    english: new Set([...unpack(ENGLISH_WORDS), ...ABBREVIATIONS]),
    others: new Set([...unpack(WORDS_OF_OTHER_LANGUAGES), ...SHOP_WORDS]),
  };
  return lists;
}

const HAN = /\p{Script=Han}/u;
/** Letters that only Vietnamese has. */
const VIETNAMESE = /[\u0103\u0111\u01a1\u01b0\u1ea0-\u1ef9]/i;

/** Whether a text has hanzi. */
export const hasHan = cached((text) => HAN.test(text));
const isInVietnamese = cached((text) => VIETNAMESE.test(text) && !HAN.test(text));
const foreignIn = cached(foreignWordsOf);

/** Keeps the last answer, since it is asked for each word of a text. */
function cached<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let kept: { readonly text: string; readonly answer: Answer } | undefined;
  return (text) => {
    if (kept?.text !== text) kept = { text, answer: ask(text) };
    return kept.answer;
  };
}

let asked = 0;
/** How often an answer about a word depended on the language of the whole text, more than on its hanzi. */
export const languagesAsked = (): number => asked;

/** Whether a text is Vietnamese, without hanzi. */
export function isVietnamese(text: string): boolean {
  asked++;
  return isInVietnamese(text);
}

/**
 * Whether a folded word is an ordinary word, and so no mark with a letter left out ("bore" is no Biore, but
 * "boire" may be one).
 */
export function isOrdinaryWord(word: string, inText: string): boolean {
  const { english, others } = listsOfWords();
  return english.has(word) || (others.has(word) && isAmongForeign(word, inText));
}

/**
 * Whether a word of other languages than English is one in a text: another such word stands there, or a letter with an accent, or hardly
 * any word. Chinese and English texts contain English words and abbreviations, but no Spanish or Malay.
 */
export function isAmongForeign(word: string, text: string): boolean {
  if (hasHan(text)) return false;
  asked++;
  const { first, hasSecond, isOpen } = foreignIn(text);
  return isOpen || (first !== undefined && (first !== word || hasSecond));
}

// Not shared: a text may be asked about while it is being read.
const scratch = newScratch();

/**
 * The first word of a text that is of other languages only, whether a second one differs from it, and whether any word may be one: the text has
 * accents, or too few words. The scan in WebAssembly does not know of accents and leaves such words to this.
 */
function foreignWordsOf(text: string): {
  readonly first: string | undefined;
  readonly hasSecond: boolean;
  readonly isOpen: boolean;
} {
  const { english, others } = listsOfWords();
  foldInto(scratch, text);
  const { starts, ends } = wordsOf(scratch, text);
  const isOpen = starts.length < LANGUAGE_FROM || ACCENTS.test(text);
  let first: string | undefined;
  for (const [k, from] of starts.entries()) {
    const size = (ends[k] ?? from) - from;
    if (size > LONGEST) continue;
    const word = String.fromCharCode(...scratch.symbols.subarray(from, from + size));
    if (word === first || english.has(word) || !others.has(word)) continue;
    if (first !== undefined) return { first, hasSecond: true, isOpen };
    first = word;
  }
  return { first, hasSecond: false, isOpen };
}

/** Latin letters with accents. */
const ACCENTS = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff]/;
/** The longest word of the lists is shorter. */
const LONGEST = 40;

/** The words of a packed table (`tables/words.ts`). */
export function unpack(words: string): ReadonlySet<string> {
  const found = new Set<string>();
  let before = '';
  for (const [, shared = '', rest = ''] of words.matchAll(/(\d)([a-z]*)/g)) {
    before = before.slice(0, Number(shared)) + rest;
    found.add(before);
  }
  return found;
}
