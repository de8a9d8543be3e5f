import { ABBREVIATIONS, SHOP_WORDS } from './shop-words.ts';
import { ENGLISH_WORDS, WORDS_OF_OTHER_LANGUAGES } from './tables/words.ts';

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
let asked = '';
let answer = false;

/** Whether a text has hanzi. Cached, since it is asked for each word of a text. */
export function hasHan(text: string): boolean {
  if (text !== asked) {
    asked = text;
    answer = HAN.test(text);
  }
  return answer;
}

/**
 * Whether a folded word is an ordinary word, and so no mark with a letter left out ("bore" is no Biore, but
 * "boire" may be one). Chinese texts contain English words and abbreviations, but no Spanish or Malay.
 */
export function isOrdinaryWord(word: string, inText: string): boolean {
  const { english, others } = listsOfWords();
  return english.has(word) || (others.has(word) && !hasHan(inText));
}

function unpack(words: string): ReadonlySet<string> {
  const found = new Set<string>();
  let before = '';
  for (const [, shared = '', rest = ''] of words.matchAll(/(\d)([a-z]*)/g)) {
    before = before.slice(0, Number(shared)) + rest;
    found.add(before);
  }
  return found;
}
