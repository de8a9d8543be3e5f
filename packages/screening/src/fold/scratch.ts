import {
  DROPPED,
  EXPANDS,
  expansions,
  FIRST_INSTRUCTION,
  foldAstral,
  learn,
  SIGN,
  signLetter,
  table,
  UNKNOWN,
} from './symbols.ts';

/** A folded text in reusable arrays: `length` symbols, and for each the UTF-16 index of its source in the original. */
export interface Scratch {
  symbols: Uint16Array;
  origins: Uint32Array;
  length: number;
}

export function newScratch(): Scratch {
  return { symbols: new Uint16Array(1024), origins: new Uint32Array(1024), length: 0 };
}

/** The longest expansion of one unit (U+FDFA) is 18 symbols; every step keeps room for it. */
const ROOM = 32;

/** Folds `text` into `scratch`, overwriting it. Grows the arrays when the text needs it. */
export function foldInto(scratch: Scratch, text: string): void {
  const size = text.length;
  if (scratch.symbols.length < size + ROOM) grow(scratch, size * 2 + ROOM);
  let { symbols, origins } = scratch;
  let length = 0;
  for (let i = 0; i < size; i++) {
    const unit = text.charCodeAt(i);
    let symbol = table[unit] ?? UNKNOWN;
    if (symbol === UNKNOWN) symbol = learn(unit);
    if (symbol < FIRST_INSTRUCTION) {
      if (symbol === DROPPED) continue;
      symbols[length] = symbol;
      origins[length++] = i;
      continue;
    }
    const several = severalSymbols(symbol, text, i);
    if (length + several.length + (size - i) + ROOM > symbols.length) {
      grow(scratch, symbols.length * 2 + ROOM);
      ({ symbols, origins } = scratch);
    }
    for (let k = 0; k < several.length; k++) {
      symbols[length] = several.charCodeAt(k);
      origins[length++] = i;
    }
    if (isPair(text, i)) i++;
  }
  scratch.length = length;
}

// Reused between calls: screening is synchronous and keeps nothing of a text after it.
const shared = newScratch();

/** Folds the text on the first call. The result is valid until this function folds another text. */
export function foldLater(text: string): () => Scratch {
  let done = false;
  return () => {
    if (!done) foldInto(shared, text);
    done = true;
    return shared;
  };
}

function severalSymbols(instruction: number, text: string, at: number): string {
  if (instruction === EXPANDS) return expansions.get(text.charCodeAt(at)) ?? '';
  if (instruction === SIGN) return signLetter(text, at);
  // A lone surrogate is not text.
  return isPair(text, at) ? foldAstral(text.codePointAt(at) ?? 0) : '';
}

/** Whether a surrogate pair starts here. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

function grow(scratch: Scratch, size: number): void {
  const symbols = new Uint16Array(size);
  const origins = new Uint32Array(size);
  symbols.set(scratch.symbols);
  origins.set(scratch.origins);
  scratch.symbols = symbols;
  scratch.origins = origins;
}
