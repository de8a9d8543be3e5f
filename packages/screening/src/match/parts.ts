/** Separators between a mark's letters: the mark's own, and inserted ones. */
import { ATTACHED, GAP, kindAt } from './character.ts';
import type { Mark } from './mark-table.ts';
import { WIDEST_GAP } from './thresholds.ts';

export interface Parts {
  /** Separators where the mark has none, and those among them with a space. */
  readonly inserted: number;
  readonly spaces: number;
  /** A separator other than a space, hyphen, apostrophe or dot, or an invisible one. */
  readonly odd: boolean;
  /** Every letter stands by itself ("N I K E"). */
  readonly letterByLetter: boolean;
}

/** Returns how the mark is separated, or undefined when the parts are only neighbours in a text. */
export function partsOf(mark: Mark, text: string, origins: Uint32Array, from: number): Parts | undefined {
  const size = mark.symbols.length;
  let inserted = 0;
  let spaces = 0;
  let odd = false;
  let shortest = size;
  let piece = 1;
  let gaps = 0;
  for (let k = 0; k + 1 < size; k++, piece++) {
    const at = origins[from + k] ?? 0;
    const next = origins[from + k + 1] ?? 0;
    const gap = next > at + 1 ? gapKind(text, at + 1, next) : 'none';
    if (gap === 'none') {
      // "M U R@D": a sign for a letter separates too.
      if (next > at && (kindAt(text, at) === GAP || kindAt(text, next) === GAP)) gaps++;
      continue;
    }
    gaps++;
    if (mark.gaps[k] === 1) continue;
    if (gap === 'wide') return undefined;
    inserted++;
    if (gap === 'space') spaces++;
    if (gap === 'odd') odd = true;
    shortest = Math.min(shortest, piece);
    piece = 0;
  }
  if (inserted > 0) shortest = Math.min(shortest, piece);
  // "Men's Watch" is not a Swatch: a letter separated by a space counts only when all are ("N I K E").
  const letterByLetter = gaps === size - 1;
  if (spaces > 0 && shortest === 1 && !letterByLetter && !mark.unspaced) return undefined;
  return { inserted, spaces, odd, letterByLetter };
}

type Gap = 'none' | 'space' | 'usual' | 'odd' | 'wide';

function gapKind(text: string, from: number, to: number): Gap {
  let visible = 0;
  let space = false;
  let odd = false;
  let hidden = false;
  for (let i = from; i < to; i++) {
    const char = text.charAt(i);
    if (kindAt(text, i) === ATTACHED) {
      if (/\p{Cf}/u.test(char)) hidden = true;
      continue;
    }
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) continue;
    if (/[\n。，；！？]/.test(char)) return 'wide';
    visible++;
    if (/\s/.test(char)) space = true;
    else if (!/[-'’.‐‑]/.test(char)) odd = true;
  }
  if (visible > WIDEST_GAP) return 'wide';
  if (visible === 0) return hidden ? 'odd' : 'none';
  if (odd) return 'odd';
  return space ? 'space' : 'usual';
}
