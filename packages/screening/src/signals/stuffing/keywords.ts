import { HANZI_IN_KEYWORD, KEYWORDS_FROM, LONGEST_KEYWORD, WORDS_IN_KEYWORD, WORDS_IN_TITLE } from './lexicon.ts';

/** Separators of keywords: 1 at the UTF-16 unit. */
const PARTING = new Uint8Array(0x10000);
for (const char of ',，、;；|｜/\n\r\t·•#＃') PARTING[char.charCodeAt(0)] = 1;
/** Signs of a sentence or a property, which a keyword does not have. */
const PROSE = /[.!?。！？:：]/u;

/** The role of a character in the words of a text: none, a letter or digit, allowed inside a word, or a hanzi, which separates words. */
const NONE = 0;
const LETTER = 1;
const WITHIN = 2;
const HANZI = 3;
const UNSEEN = 255;

/** Computed once for each UTF-16 unit; a half of a pair means nothing by itself. */
const kinds = new Uint8Array(0x10000).fill(UNSEEN);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] ?? UNSEEN;
  if (known !== UNSEEN) return known;
  // The first half has the properties of both.
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

/** The most pieces read on a side, blank ones included. */
const MOST_PIECES = 4 * KEYWORDS_FROM;

/** A shorter text, in UTF-16 units, has no such run, and no title of that many words. */
export const SHORTEST_KEYWORDS = 3 * KEYWORDS_FROM;

/**
 * Whether [start, end) is in a run of keywords: short pieces between commas, slashes, hashes or lines. Reads outwards from
 * there to the end of the run, since most names stand in a sentence and descriptions are long.
 */
export function isAmidKeywords(text: string, start: number, end: number): boolean {
  if (!hasParts(text, start)) return false;
  const begin = parted(text, start, -1);
  const behind = keywordsFrom(text, begin, 1);
  if (behind.upTo < end) return false;
  return behind.count + keywordsFrom(text, begin - 1, -1).count >= KEYWORDS_FROM;
}

/** Counts keywords from a border on, piece by piece. Returns their number, up to the useful maximum, and the end. */
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

/** Whether the surroundings of a place have enough pieces for a run of keywords; most do not. */
function hasParts(text: string, place: number): boolean {
  const reach = KEYWORDS_FROM * (LONGEST_KEYWORD + 1);
  const end = Math.min(text.length, place + reach);
  let parts = 1;
  for (let at = Math.max(0, place - reach); at < end && parts < KEYWORDS_FROM; at++)
    parts += PARTING[text.charCodeAt(at)] ?? 0;
  return parts >= KEYWORDS_FROM;
}

/** The end, or start, of the piece around a place; for a piece too long for a keyword, any place inside it. */
function parted(text: string, place: number, step: 1 | -1): number {
  let at = place;
  for (let far = 0; far <= LONGEST_KEYWORD; far++) {
    const next = text.charCodeAt(step > 0 ? at : at - 1);
    if (PARTING[next] !== 0) break;
    at += step;
  }
  return at;
}

/** Whether a title is longer than any that is written for readers. */
export function isAllKeywords(title: string): boolean {
  // Two units can hold at most a one-letter word next to a hanzi.
  if ((title.length + 1) * 0.75 < WORDS_IN_TITLE) return false;
  const { words, hanzi } = wordsIn(title);
  return words + hanzi / 2 >= WORDS_IN_TITLE;
}
