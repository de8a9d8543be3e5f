import { grown } from './form-index.ts';
import { isAmongForeign, unpack } from './ordinary-words.ts';
import { COMMON_ELSEWHERE, COMMON_ENGLISH } from './tables/common-words.ts';

/** Words by their hashes, sorted: a tenth of the memory that the texts would take. One word in 50,000 is one of them by chance. */
interface Hashes {
  readonly english: Uint32Array;
  readonly elsewhere: Uint32Array;
}

let hashes: Hashes | undefined;

/**
 * Whether a folded word is common in some language of shops. A name that such a word nearly spells is doubted, unlike an ordinary
 * word (`ordinary-words.ts`), which is no name at all. A word of another language than English is one only among others.
 */
export function isCommonWord(word: string, inText: string): boolean {
  hashes ??= {
    english: hashesOf([...unpack(COMMON_ENGLISH), ...OF_SHOPS]),
    elsewhere: hashesOf(unpack(COMMON_ELSEWHERE)),
  };
  const hash = hashOf(word);
  return isIn(hashes.english, hash) || (isIn(hashes.elsewhere, hash) && isAmongForeign(word, inText));
}

/** Beginnings and short forms that shops write in every language. */
const OF_SHOPS = ['eco', 'bio', 'evo', 'neo', 'duo'];

const hashesOf = (words: Iterable<string>): Uint32Array => Uint32Array.from(words, hashOf).sort();

function hashOf(word: string): number {
  let hash = word.length;
  for (let at = 0; at < word.length; at++) hash = grown(hash, word.charCodeAt(at));
  return hash >>> 0;
}

function isIn(sorted: Uint32Array, hash: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}
