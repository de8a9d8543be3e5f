/** Decides where words begin and end around a hit, in the original text. */
import { ATTACHED, DIGIT, GAP, isLower, isUpper, kindAt, LETTER, UNSPACED } from './character.ts';
import type { Mark } from './mark-table.ts';
import { GLUED_FROM, SHORT } from './thresholds.ts';

/** The most frequent neighbour of a name. */
const SPACE = 0x20;

export function gluedEdges(mark: Mark, text: string, start: number, end: number): 'free' | 'glued' | 'refused' {
  const size = mark.symbols.length;
  const left = mark.startsAWord && text.charCodeAt(start - 1) !== SPACE && !freeBefore(text, start, size);
  const right = mark.endsAWord && text.charCodeAt(end) !== SPACE && !freeAfter(text, end, size);
  if (!left && (!right || (size > SHORT && isModel(text, end)))) return 'free';
  if (left && right) return 'refused';
  return size >= GLUED_FROM ? 'glued' : 'refused';
}

function freeBefore(text: string, start: number, size: number): boolean {
  let at = start - 1;
  while (at >= 0 && kindAt(text, at) === ATTACHED) at--;
  const kind = kindAt(text, at);
  if (kind === GAP || kind === UNSPACED) return true;
  if (size <= SHORT) return false;
  if (kind === DIGIT) return kindAt(text, start) === LETTER;
  return isLower(text, at) && isUpper(text, start);
}

function freeAfter(text: string, end: number, size: number): boolean {
  let at = end;
  while (at < text.length && kindAt(text, at) === ATTACHED) at++;
  const kind = kindAt(text, at);
  if (kind === GAP || kind === UNSPACED) return true;
  if (size <= SHORT) return false;
  if (kind === DIGIT) return kindAt(text, end - 1) === LETTER;
  if (isLower(text, end - 1) && isUpper(text, at)) return true;
  // "Nikes"
  const plural = (text.charCodeAt(at) | 0x20) === 0x73;
  return plural && kindAt(text, at + 1) !== LETTER && kindAt(text, at + 1) !== DIGIT;
}

/** "oppor11", "vivov3max": a model of one or two letters and a number, attached to a name that begins like a word. */
function isModel(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && kindAt(text, at) === ATTACHED) at++;
  if (kindAt(text, at) !== LETTER) return false;
  const second = kindAt(text, at + 1);
  return second === DIGIT || (second === LETTER && kindAt(text, at + 2) === DIGIT);
}
