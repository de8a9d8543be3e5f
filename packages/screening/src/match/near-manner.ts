/** Decides whether a word one edit from a mark means the mark or is another word. */
import { afterCharacter, DIGIT, isUpper, kindAt } from './character.ts';
import { isCommonWord } from './common-words.ts';
import { classOf, type Mark } from './mark-table.ts';
import { type Edit, editBetween } from './one-edit.ts';
import { isOrdinaryWord, isVietnamese } from './ordinary-words.ts';
import type { Manner } from './sighting.ts';
import { ANY_EDIT_FROM, BESIDE, PHRASE_FROM, SAME_SHAPE_FROM } from './thresholds.ts';

/** Signs that replace a letter; those of the second kind also decorate words. */
const STAR = /^[*_○●◯◎✱×]$/u;
const INNER_STAR = /^[#★☆•]$/u;

/** Whether a sign may stand for a letter. */
export function isStar(sign: string): boolean {
  const plain = sign.normalize('NFKC');
  return STAR.test(plain) || INNER_STAR.test(plain);
}

/** One or several words of a folded text. `start` and `end` refer to the original. */
export interface Seen {
  readonly text: string;
  readonly symbols: Uint16Array;
  readonly origins: Uint32Array;
  readonly start: number;
  readonly end: number;
}

export function nearMannerOf(mark: Mark, seen: Seen, honest: ReadonlySet<string>): Manner | undefined {
  const edit = editBetween(mark.symbols, seen.symbols.map(classOf));
  if (edit.kind === 'same' || edit.kind === 'far' || isInNumber(mark, edit, seen)) return undefined;
  if (isStarred(edit, seen)) return 'starred';
  if (!isBelievable(mark, edit, seen) || isAnotherWord(mark, seen, honest)) return undefined;
  return mark.words === 1 && !standsAmongHanzi(seen) && isCommon(seen) ? 'word' : MANNER[edit.kind];
}

/** A Vietnamese syllable without its accents: in a Vietnamese text any of them is a word. */
const SYLLABLE = /^(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/;

function isCommon({ symbols, text }: Seen): boolean {
  const word = String.fromCharCode(...symbols);
  return isCommonWord(word, text) || (SYLLABLE.test(word) && isVietnamese(text));
}

/** Edits that a reader does not notice, and edits that a reader may notice. */
const MANNER: Readonly<Record<Exclude<Edit['kind'], 'same' | 'far'>, Manner>> = {
  doubled: 'near-alike',
  undoubled: 'near-alike',
  swapped: 'near-alike',
  'same-shape': 'near-alike',
  dropped: 'near',
  added: 'near',
  replaced: 'near',
};

/** Whether a number is what differs: "Air Force 2" is another model, and no misspelt "Air Force 1". */
function isInNumber(mark: Mark, { kind, at }: Edit, { text, origins }: Seen): boolean {
  if (!mark.hasDigit) return false;
  if (kind === 'added' || kind === 'doubled') return isDigit(text.charCodeAt(origins[at] ?? 0));
  return isDigit(mark.plain[at] ?? 0) || (kind === 'swapped' && isDigit(mark.plain[at + 1] ?? 0));
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Whether a sign stands exactly in the place of a letter of the mark. */
function isStarred({ kind, at }: Edit, { text, origins, start, end }: Seen): boolean {
  // Of two equal letters either may be the missing one.
  const places = kind === 'dropped' ? [at] : kind === 'undoubled' ? [at - 1, at, at + 1] : [];
  return places.some((place) => {
    const from = place === 0 ? start - 1 : afterCharacter(text, origins[place - 1] ?? 0);
    const to = place === 0 ? start : place === origins.length ? end + 1 : (origins[place] ?? 0);
    const sign = text
      .slice(from, to)
      .normalize('NFKC')
      .replace(/[\p{M}\p{Cf}]/gu, '');
    return STAR.test(sign) || (place > 0 && place < origins.length && INNER_STAR.test(sign));
  });
}

/** The shorter a mark is, the more words are one letter off by chance. */
function isBelievable(mark: Mark, { kind, at }: Edit, { symbols }: Seen): boolean {
  const size = mark.symbols.length;
  const sameStart = classOf(symbols[0] ?? 0) === mark.symbols[0];
  switch (kind) {
    case 'doubled':
    case 'undoubled':
      return true;
    case 'swapped':
      return sameStart || size >= ANY_EDIT_FROM;
    case 'same-shape':
      return size >= SAME_SHAPE_FROM;
    case 'dropped':
      // A changed beginning makes another word (Espresso, Nespresso); disguises keep it.
      return sameStart;
    case 'added':
      // Mostly grammar ("Columbian").
      return sameStart && size >= ANY_EDIT_FROM && at < size;
    default:
      return sameStart && size >= ANY_EDIT_FROM;
  }
}

/** Whether it begins with a capital and only hanzi are next to it. No English sentence surrounds it, so it may be a name though English has such a word. */
function standsAmongHanzi({ text, start, end }: Seen): boolean {
  if (!isUpper(text, start)) return false;
  const before = text.slice(Math.max(0, start - BESIDE), start).replace(GAPS_LAST, '');
  const after = text.slice(end, end + BESIDE).replace(GAPS_FIRST, '');
  const [isFirst, isLast] = [before === '' && start < BESIDE, after === '' && text.length - end < BESIDE];
  const [follows, precedes] = [HAN_LAST.test(before), HAN_FIRST.test(after)];
  return (follows || isFirst) && (precedes || isLast) && (follows || precedes);
}
const GAPS_LAST = /[\s\p{P}]+$/u;
const GAPS_FIRST = /^[\s\p{P}]+/u;
const HAN_LAST = /\p{Script=Han}$/u;
const HAN_FIRST = /^\p{Script=Han}/u;

function isAnotherWord(mark: Mark, seen: Seen, honest: ReadonlySet<string>): boolean {
  const { text, symbols, start, end } = seen;
  const word = String.fromCharCode(...symbols);
  if (honest.has(word)) return true;
  if (isOrdinaryWord(word, text) && !standsAmongHanzi(seen)) return true;
  const written = text.slice(start, end);
  const words = written.toLowerCase().split(/[\s-]+/);
  if (mark.words > 1 && mark.symbols.length < PHRASE_FROM && words.every((part) => isOrdinaryWord(part, text)))
    return true;
  let digits = 0;
  for (let at = start; at < end; at++) if (kindAt(text, at) === DIGIT) digits++;
  if (mark.symbols.length >= ANY_EDIT_FROM) return digits * 3 > symbols.length;
  // A model number, or a word of a language with accents (Vietnamese cách is no Coach).
  if (/^¡|[\u00c0-\u024f\u1e00-\u1eff]/.test(written)) return true;
  return digits > 0 && !/^\P{N}{2,}\p{N}\P{N}+$/u.test(written);
}
