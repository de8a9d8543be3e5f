import { HANZI_IN_KEYWORD, KEYWORDS_FROM, LONGEST_KEYWORD, WORDS_IN_KEYWORD, WORDS_IN_TITLE } from './lexicon.ts';

/** What parts keywords: 1 at its UTF-16 unit. */
const PARTING = new Uint8Array(0x10000);
for (const char of ',，、;；|｜/\n\r\t·•#＃') PARTING[char.charCodeAt(0)] = 1;
/** What has a sentence or a property in it is no keyword. */
const PROSE = /[.!?。！？:：]/u;

/** What a character is to the words of a text: none of it, a letter or digit, what may stand within a word, or a hanzi, which parts words. */
const NONE = 0;
const LETTER = 1;
const WITHIN = 2;
const HANZI = 3;
const UNSEEN = 255;

/** Worked out once for each UTF-16 unit, and kept; a half of a pair says nothing by itself. */
const kinds = new Uint8Array(0x10000).fill(UNSEEN);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? UNSEEN;
  if (known !== UNSEEN) return known;
  // The first half says what both are, and the second goes with it.
  if ((unit & 0xfc00) === 0xdc00) return WITHIN;
  const kind = kindOf(String.fromCodePoint(text.codePointAt(at) ?? unit));
  if ((unit & 0xfc00) !== 0xd800) kinds[unit] = kind;
  return kind;
}

function kindOf(char: string): number {
  if (/\p{Script=Han}/u.test(char)) return HANZI;
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return LETTER;
  return /['’-]/.test(char) ? WITHIN : NONE;
}

function wordsIn(text: string): { words: number; hanzi: number } {
  let words = 0;
  let hanzi = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const kind = kindAt(text, at);
    if (kind === HANZI) hanzi++;
    if (kind === LETTER && !isInWord) words++;
    isInWord = kind === LETTER || (kind === WITHIN && isInWord);
  }
  return { words, hanzi };
}

function isKeyword(text: string): boolean {
  if (text.length > LONGEST_KEYWORD || PROSE.test(text)) return false;
  const { words, hanzi } = wordsIn(text);
  return words + hanzi > 0 && words <= WORDS_IN_KEYWORD && hanzi <= HANZI_IN_KEYWORD;
}

/** So many are looked at on a side, blank ones among them. */
const MOST_PIECES = 4 * KEYWORDS_FROM;

/** A text shorter than this, in UTF-16 units, holds no such run, and no title of so many words. */
export const SHORTEST_KEYWORDS = 3 * KEYWORDS_FROM;

/**
 * Whether what stands at [start, end) is in a run of keywords: short pieces between commas, slashes, hashes or lines. Read from there
 * outwards, as far as the run goes, since most names stand in a sentence and a description is long.
 */
export function isAmidKeywords(text: string, start: number, end: number): boolean {
  if (!hasParts(text, start)) return false;
  const begin = parted(text, start, -1);
  const behind = keywordsFrom(text, begin, 1);
  if (behind.upTo < end) return false;
  return behind.count + keywordsFrom(text, begin - 1, -1).count >= KEYWORDS_FROM;
}

/** Goes from a border on, piece by piece, while they are keywords. Returns how many, as far as it matters, and up to where. */
function keywordsFrom(text: string, border: number, step: 1 | -1): { count: number; upTo: number } {
  let count = 0;
  let upTo = border;
  for (let at = border, pieces = 0; at >= 0 && at <= text.length && pieces < MOST_PIECES; at = upTo + step, pieces++) {
    const to = parted(text, at, step);
    const piece = step > 0 ? text.slice(at, to) : text.slice(to, at);
    const isBlank = piece.trim() === '';
    if (count === KEYWORDS_FROM || !(isBlank || isKeyword(piece))) break;
    if (!isBlank) count++;
    upTo = to;
  }
  return { count, upTo };
}

/** Whether there are as many pieces as in a run of keywords, as far as one may reach from a place; of most there are not. */
function hasParts(text: string, place: number): boolean {
  const reach = KEYWORDS_FROM * (LONGEST_KEYWORD + 1);
  const end = Math.min(text.length, place + reach);
  let parts = 1;
  for (let at = Math.max(0, place - reach); at < end && parts < KEYWORDS_FROM; at++)
    parts += PARTING[text.charCodeAt(at)] ?? 0;
  return parts >= KEYWORDS_FROM;
}

/** Where the piece ends, or begins, that a place of the text is in; of one too long for a keyword, somewhere in it. */
function parted(text: string, place: number, step: 1 | -1): number {
  let at = place;
  for (let far = 0; far <= LONGEST_KEYWORD; far++) {
    const next = text.charCodeAt(step > 0 ? at : at - 1);
    if (PARTING[next] !== 0) break;
    at += step;
  }
  return at;
}

/** Whether a title is longer than any that is written to be read. */
export function isAllKeywords(title: string): boolean {
  // A word of one letter and a hanzi side by side are the most that two units can hold.
  if ((title.length + 1) * 0.75 < WORDS_IN_TITLE) return false;
  const { words, hanzi } = wordsIn(title);
  return words + hanzi / 2 >= WORDS_IN_TITLE;
}
