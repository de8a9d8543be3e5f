import { SHOP_WORDS } from './shop-words.ts';
import { ENGLISH_WORDS, WORDS_OF_OTHER_LANGUAGES } from './tables/words.ts';

let english: ReadonlySet<string> | undefined;
let others: ReadonlySet<string> | undefined;

const HAN = /\p{Script=Han}/u;

/**
 * Whether a folded word is one of a language: then it is not a mark with a letter left out ("bore" is no Biore, but
 * "boire" may be one). Beside hanzi people write English words, and none of Spanish or Malay. Asked only of words one
 * letter off some mark, so the lists are unpacked when the first one comes.
 */
export function isOrdinaryWord(word: string, inText: string): boolean {
  english ??= unpack(ENGLISH_WORDS);
  if (english.has(word)) return true;
  others ??= new Set([...unpack(WORDS_OF_OTHER_LANGUAGES), ...SHOP_WORDS]);
  return others.has(word) && !HAN.test(inText);
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
