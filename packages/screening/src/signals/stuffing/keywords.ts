import { HANZI_IN_KEYWORD, KEYWORDS_FROM, WORDS_IN_KEYWORD, WORDS_IN_TITLE } from './lexicon.ts';

/** From where to where, in UTF-16 units. */
type Stretch = readonly [start: number, end: number];

const PARTED = /[^,，、;；|｜/\n\r\t·•#＃]+/gu;
/** What has a sentence or a property in it is no keyword. */
const PROSE = /[.!?。！？:：]/u;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const HAN = /\p{Script=Han}/gu;

/** How many words: two hanzi are one. */
function wordsIn(text: string): { words: number; hanzi: number } {
  const hanzi = text.match(HAN)?.length ?? 0;
  return { words: text.replace(HAN, ' ').match(WORD)?.length ?? 0, hanzi };
}

function isKeyword(text: string): boolean {
  if (PROSE.test(text)) return false;
  const { words, hanzi } = wordsIn(text);
  return words + hanzi > 0 && words <= WORDS_IN_KEYWORD && hanzi <= HANZI_IN_KEYWORD;
}

/** A text shorter than this, in UTF-16 units, holds no such run, and no title of so many words. */
export const SHORTEST_KEYWORDS = 3 * KEYWORDS_FROM;

/** The runs of keywords in a text, in order: short pieces between commas, slashes, hashes or lines. Linear in the text. */
export function keywordRuns(text: string): Stretch[] {
  const runs: Stretch[] = [];
  let start = 0;
  let end = 0;
  let count = 0;
  const close = (): void => {
    if (count >= KEYWORDS_FROM) runs.push([start, end]);
    count = 0;
  };
  for (const { 0: piece, index } of text.matchAll(PARTED)) {
    if (piece.trim() === '') continue;
    if (isKeyword(piece)) {
      if (count === 0) start = index;
      count++;
      end = index + piece.length;
    } else close();
  }
  close();
  return runs;
}

/** Whether a title is longer than any that is written to be read. */
export function isAllKeywords(title: string): boolean {
  const { words, hanzi } = wordsIn(title);
  return words + hanzi / 2 >= WORDS_IN_TITLE;
}
