import {
  CAPITAL_SHIFT,
  GLUED,
  HEAD_OF_FOUR,
  HEAD_OF_SIX,
  INITIALS,
  L_SHIFT,
  LAST_OF_GRAM,
  NEEDS_END,
  NEEDS_START,
  PAIR,
  RECORD_BYTES,
  SLOT_BYTES,
  TAIL_OF_SIX,
  THREE,
  TWO,
} from '../../../assembly/layout.ts';
import { isTerm, type Mark } from '../mark-table.ts';
import { bearsAnEdit } from '../near.ts';
import { SHORT } from '../thresholds.ts';
import type { Engine } from './engine.ts';
import { type Forms, shapesOfLetters } from './forms.ts';
import { type Gram, gramsOf } from './grams.ts';
import { HAS_THREE, HAS_TWO, HAS_UNSPACED, type IndexLayout, type MarkCounts } from './layout.ts';
import type { OrdinaryWords } from './ordinary.ts';

/** The kinds of short marks, for `short` of `place`. */
const SHORT_KINDS: Readonly<Record<number, number>> = { [PAIR]: HAS_UNSPACED, [THREE]: HAS_THREE, [TWO]: HAS_TWO };

/** One way to find a mark. */
interface Filed {
  readonly number: number;
  readonly mark: Mark;
  readonly edges: number;
  readonly gram: Gram;
}

/** Every way to find each of the marks. */
export function fileMarks(marks: readonly Mark[]): Filed[] {
  return marks.flatMap((mark, number) => {
    const edges = edgesOf(mark);
    return gramsOf(mark, edges).map((gram) => ({ number, mark, edges, gram }));
  });
}

export function countMarks(marks: readonly Mark[], filed: readonly Filed[], forms: number, words: number): MarkCounts {
  const ofKind = (wanted: number): number => filed.filter(({ gram }) => gram.kind === wanted).length;
  return {
    records: filed.length,
    symbols: marks.reduce((sum, { symbols }) => sum + symbols.length, 0),
    fours: ofKind(HEAD_OF_FOUR),
    sixes: ofKind(HEAD_OF_SIX),
    tails: ofKind(TAIL_OF_SIX),
    short: filed.reduce((all, { gram }) => all | (SHORT_KINDS[gram.kind] ?? 0), 0),
    firstTerm: marks.length - marks.filter(isTerm).length,
    forms,
    words,
  };
}

/** Writes the index of the marks into memory: each under the slots of its grams, the marks of a slot next to each other. */
export function fillIndex(
  memory: WebAssembly.Memory,
  engine: Engine,
  index: IndexLayout,
  marks: readonly Mark[],
  filed: readonly Filed[],
  forms: Forms | undefined,
  ordinary: OrdinaryWords | undefined,
): void {
  const words = new Uint32Array(memory.buffer);
  const halves = new Uint16Array(memory.buffer);
  words.set(shapesOfLetters(), index.shapes / 4);
  let end = index.symbols;
  const symbolsOf = marks.map(({ symbols }) => {
    const at = end;
    halves.set(symbols, at / 2);
    end += symbols.length * 2;
    return at;
  });
  const slotOf = filed.map(({ mark, gram }) => {
    words.set(mark.symbols.subarray(gram.from, gram.to), engine.at.symbols / 4);
    return engine.addGram(gram.kind);
  });
  const bySlot = Uint32Array.from(filed.keys()).sort((a, b) => (slotOf[a] ?? 0) - (slotOf[b] ?? 0) || a - b);
  const placeOf = new Uint32Array(marks.length);
  for (const [place, way] of bySlot.entries()) {
    const { number, mark, edges, gram } = filed[way] ?? {};
    if (number === undefined || !mark || edges === undefined || !gram) continue;
    const slot = (index.slots + (slotOf[way] ?? 0) * SLOT_BYTES) / 4;
    const isLast = slotOf[bySlot[place + 1] ?? -1] !== slotOf[way];
    if (words[slot + 3] === 0) words[slot + 2] = place;
    words[slot + 3] = (words[slot + 3] ?? 0) | besideGram(mark, gram);
    const record = index.records + place * RECORD_BYTES;
    words[record / 4] = number;
    words[record / 4 + 1] = symbolsOf[number] ?? 0;
    const wordsOfMark = bearsAnEdit(mark) ? mark.words : 0;
    const isTail = gram.kind === TAIL_OF_SIX;
    const flags = edges | (isTail ? GLUED : 0) | (isLast ? LAST_OF_GRAM : 0);
    halves.set([mark.symbols.length, gram.from, flags, wordsOfMark], record / 2 + 4);
    if (isTail) continue;
    placeOf[number] = place;
    if (!forms || wordsOfMark === 0) continue;
    halves.set(mark.symbols, engine.at.compact / 2);
    engine.addNear(mark.symbols.length, wordsOfMark, place);
  }
  forms?.fill(engine, placeOf);
  ordinary?.fill(memory, engine, index);
}

/**
 * The symbol that the mark may have next to its gram, as a bit for its lowest five bits: after a head, before a tail. All bits where the mark
 * ends there.
 */
function besideGram({ symbols }: Mark, { from, to, kind }: Gram): number {
  const at = kind === TAIL_OF_SIX ? from - 1 : kind === HEAD_OF_FOUR || kind === HEAD_OF_SIX ? to : -1;
  const beside = symbols[at];
  return beside === undefined ? ~0 : 1 << (beside & 31);
}

function edgesOf(mark: Mark): number {
  if (mark.unspaced) return 0;
  return (mark.startsAWord ? NEEDS_START : 0) | (mark.endsAWord ? NEEDS_END : 0) | initialsOf(mark);
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
