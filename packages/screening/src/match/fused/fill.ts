import {
  CAPITAL_SHIFT,
  INITIALS,
  L_SHIFT,
  NEEDS_END,
  NEEDS_START,
  RECORD_BYTES,
  SLOT_BYTES,
} from '../../../assembly/layout.ts';
import { needsBorder } from '../borders.ts';
import type { Mark } from '../mark-table.ts';
import { bearsAnEdit } from '../near.ts';
import { SHORT } from '../thresholds.ts';
import type { Engine } from './engine.ts';
import { type Forms, shapesOfLetters } from './forms.ts';
import { type GramKind, gramOf } from './grams.ts';
import { HAS_THREE, HAS_TWO, HAS_UNSPACED, type IndexLayout, type MarkCounts } from './layout.ts';
import type { OrdinaryWords } from './ordinary.ts';

/** What the scan calls each kind. */
const KINDS: Readonly<Record<GramKind, number>> = { six: 6, unspaced: 5, four: 4, three: 3, two: 2 };
const SHORT_KINDS: Readonly<Record<GramKind, number>> = {
  six: 0,
  four: 0,
  unspaced: HAS_UNSPACED,
  three: HAS_THREE,
  two: HAS_TWO,
};

export function countMarks(marks: readonly Mark[], forms: number, words: number): MarkCounts {
  const kinds = marks.map((mark) => gramOf(mark).kind);
  return {
    marks: marks.length,
    symbols: marks.reduce((sum, { symbols }) => sum + symbols.length, 0),
    fours: kinds.filter((kind) => kind === 'four').length,
    sixes: kinds.filter((kind) => kind === 'six').length,
    short: kinds.reduce((all, kind) => all | SHORT_KINDS[kind], 0),
    forms,
    words,
  };
}

/** Writes the index of the marks into memory: each is filed under the slot of its gram, those of a slot side by side. */
export function fillIndex(
  memory: WebAssembly.Memory,
  engine: Engine,
  index: IndexLayout,
  marks: readonly Mark[],
  forms: Forms | undefined,
  ordinary: OrdinaryWords | undefined,
): void {
  const words = new Uint32Array(memory.buffer);
  const halves = new Uint16Array(memory.buffer);
  const grams = marks.map(gramOf);
  const slotOf = marks.map(({ symbols }, i) => {
    const gram = grams[i];
    if (!gram) return 0;
    const { from, to, kind } = gram;
    words.set(symbols.subarray(from, to), engine.at.symbols / 4);
    return engine.addGram(engine.at.symbols + (to - from - 1) * 4, KINDS[kind]);
  });
  const bySlot = Uint32Array.from(marks.keys()).sort((a, b) => (slotOf[a] ?? 0) - (slotOf[b] ?? 0) || a - b);
  const placeOf = new Uint32Array(marks.length);
  words.set(shapesOfLetters(), index.shapes / 4);
  let symbolAt = index.symbols;
  for (const [place, number] of bySlot.entries()) {
    const mark = marks[number];
    const gram = grams[number];
    const slot = (index.slots + (slotOf[number] ?? 0) * SLOT_BYTES) / 4;
    if (!mark || !gram) continue;
    if (words[slot + 3] === 0) words[slot + 2] = place;
    words[slot + 3] = (words[slot + 3] ?? 0) + 1;
    halves.set(mark.symbols, symbolAt / 2);
    const record = index.records + place * RECORD_BYTES;
    words[record / 4] = number;
    words[record / 4 + 1] = symbolAt;
    const wordsOfMark = bearsAnEdit(mark) ? mark.words : 0;
    halves.set([mark.symbols.length, gram.to, edgesOf(mark), wordsOfMark], record / 2 + 4);
    placeOf[number] = place;
    symbolAt += mark.symbols.length * 2;
    if (!forms || wordsOfMark === 0) continue;
    words.set(mark.symbols, engine.at.symbols / 4);
    engine.addNear(mark.symbols.length, wordsOfMark, place);
  }
  forms?.fill(engine, placeOf);
  ordinary?.fill(memory, engine, index);
}

function edgesOf(mark: Mark): number {
  if (mark.unspaced) return 0;
  return (needsBorder(mark, 'start') ? NEEDS_START : 0) | (needsBorder(mark, 'end') ? NEEDS_END : 0) | initialsOf(mark);
}

function initialsOf({ text, symbols }: Mark): number {
  if (symbols.length > SHORT || !/^[A-Za-z]+$/.test(text)) return 0;
  let bits = INITIALS;
  for (const [k, letter] of [...text].entries()) {
    if (letter === 'l' || letter === 'L') bits |= 1 << (L_SHIFT + k);
    if (letter < 'a') bits |= 1 << (CAPITAL_SHIFT + k);
  }
  return bits;
}
