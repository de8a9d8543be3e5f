/**
 * The second check of a hit: is it the mark, and how is it written? The scan compares folded symbols
 * only. Borders, separators and disguises are judged here on the original text, which still has them.
 */
import { gluedEdges } from './borders.ts';
import { isCommonWord } from './common-words.ts';
import { isPulledApart } from './hanzi-borders.ts';
import type { Mark } from './mark-table.ts';
import { isOrdinaryWord } from './ordinary-words.ts';
import { type Parts, partsOf } from './parts.ts';
import type { Manner } from './sighting.ts';
import { swapsOf } from './swaps.ts';
import { SHORT } from './thresholds.ts';

/** Returns how the mark is written at symbols `from`.. of the folded text, or undefined when it is not the mark. */
export function mannerOf(
  mark: Mark,
  text: string,
  origins: Uint32Array,
  from: number,
  end: number,
): Manner | undefined {
  const start = origins[from] ?? 0;
  if (isAsRegistered(mark, text, start, end)) return mannerAtEdges(mark, text, start, end);
  const parts = partsOf(mark, text, origins, from);
  if (!parts) return undefined;
  if (mark.unspaced) {
    if (parts.spaces > 0 && !isPulledApart(text, start, end)) return undefined;
    return parts.inserted > 0 ? 'spaced' : 'plain';
  }
  if (mark.symbols.length <= SHORT && !shortIsIntact(mark, text, start, end, parts)) return undefined;
  const swaps = swapsOf(mark, text, origins, from, end);
  if (swaps === 'unbelievable') return undefined;
  // "đến 50" is no Denso: a name in disguised letters is not also spread over the words of a sentence.
  if (swaps !== 'none' && parts.spaces > 0 && !parts.letterByLetter) return undefined;
  if (parts.spaces === 1 && parts.inserted === 1 ? isTwoWords(text, start, end) : isJoined(mark, text, start, end))
    return mannerAtEdges(mark, text, start, end, 'word');
  return mannerAtEdges(mark, text, start, end, swaps !== 'none' ? swaps : isSpaced(parts) ? 'spaced' : undefined);
}

/** Whether letters and separators are the registered ones, so that only the surroundings are left to judge. */
export function isAsRegistered(mark: Mark, text: string, start: number, end: number): boolean {
  const { text: own, lower, symbols } = mark;
  if (end - start !== own.length) return false;
  if (lower === undefined) return mark.unspaced && text.startsWith(own, start);
  if (symbols.length <= SHORT) return text.startsWith(own, start);
  for (let k = 0; k < lower.length; k++) {
    const unit = text.charCodeAt(start + k);
    if ((unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit) !== lower.charCodeAt(k)) return false;
  }
  return true;
}

/** Judges the surroundings: a disguised name is not also run together with other letters. */
export function mannerAtEdges(
  mark: Mark,
  text: string,
  start: number,
  end: number,
  disguised?: Manner,
): Manner | undefined {
  const glued = gluedEdges(mark, text, start, end);
  if (glued === 'free') return disguised ?? 'plain';
  return glued === 'glued' && !disguised ? 'glued' : undefined;
}

/** Words that stand beside any other, in the languages of shops: "to read" is hardly ever Toread. "Go Pro" in capitals is a name. */
const BESIDE_ANY: ReadonlySet<string> = new Set(
  (
    'a all am an and any are as at be but by for from has he her his i if in is it its me my no not of off on or our out she so that the this to up us ' +
    'was we you your con da das de del der des di die do du e el em en et il la las le les lo los na o os para per por pour que se su um un una und y yang ke dan'
  ).split(' '),
);

/** Whether a space parts a name into two ordinary words, one of them in small letters and common beside any other. */
function isTwoWords(text: string, start: number, end: number): boolean {
  const parts = text.slice(start, end).split(/\s+/u);
  if (parts.length !== 2 || !parts.some((part) => BESIDE_ANY.has(part))) return false;
  return parts.every((part) => BESIDE_ANY.has(part) || isOrdinaryWord(part.toLowerCase(), text));
}

/** Whether the words of a name are written as one, and that is another word: "triples" is no Triple S. */
function isJoined(mark: Mark, text: string, start: number, end: number): boolean {
  if (mark.words === 1 || mark.hasDigit || end - start !== mark.symbols.length) return false;
  const word = text.slice(start, end).toLowerCase();
  return isOrdinaryWord(word, text) || isCommonWord(word, text);
}

/** One hyphen or space is usual ("Ray-Ban", "Air Pods"); more, or another sign, hides the name. */
function isSpaced({ inserted, odd }: Parts): boolean {
  return odd || inserted > 1;
}

/**
 * Initials count only as registered: same letters, no separators lost, and in capitals unless the whole text is
 * in small letters. "a mi", "si" and GẶP are words.
 */
function shortIsIntact(mark: Mark, text: string, start: number, end: number, parts: Parts): boolean {
  const seen = text.slice(start, end);
  if (seen === mark.text) return true;
  if (mark.gaps.includes(1) && seen.length <= mark.symbols.length) return false;
  const letters = (from: string): string =>
    from
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .toLowerCase();
  if (letters(seen) !== letters(mark.text)) return false;
  if (parts.spaces > 0)
    return mark.symbols.length === SHORT && parts.inserted === SHORT - 1 && seen === seen.toUpperCase();
  if (seen !== seen.toLowerCase() || mark.text === mark.text.toLowerCase()) {
    return mark.symbols.length === SHORT || seen === seen.toUpperCase() || seen === mark.text;
  }
  return mark.symbols.length === SHORT && text === text.toLowerCase();
}
