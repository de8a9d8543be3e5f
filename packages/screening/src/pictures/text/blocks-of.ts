import type { TextLine } from '../reading/index.ts';

/** Lines that stand one below the other as one name may (THE / NORTH / FACE), from top to bottom. */
export interface Block {
  /** The lines, with a space between two. */
  readonly text: string;
  readonly lines: readonly BlockLine[];
}

/** A line and its place in the block's text: `text.slice(start, end)`, in UTF-16 units. */
interface BlockLine {
  readonly line: TextLine;
  readonly start: number;
  readonly end: number;
}

/** Puts each line below the line that it continues; a line that continues none begins a block. */
export function blocksOf(lines: readonly TextLine[]): Block[] {
  const stacks: TextLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.box.top - b.box.top)) {
    const stack = stacks.find((one) => one.at(-1) && continues(line, one.at(-1) as TextLine));
    if (stack) stack.push(line);
    else stacks.push([line]);
  }
  return stacks.map(blockOf);
}

/** How much taller than the other a line of one name may be. */
const TALLER = 2;
/** The widest gap between two lines, and how far they may overlap, in shares of the smaller height: boxes reach beyond the letters on both sides. */
const GAP = 1;
const OVERLAP = 0.7;
/** The share of the narrower line that must stand below or above the other. */
const BELOW = 0.5;

function continues({ box }: TextLine, { box: above }: TextLine): boolean {
  const height = Math.min(box.height, above.height);
  const gap = box.top - (above.top + above.height);
  const shared = Math.min(box.left + box.width, above.left + above.width) - Math.max(box.left, above.left);
  return (
    Math.max(box.height, above.height) <= TALLER * height &&
    gap <= GAP * height &&
    gap >= -OVERLAP * height &&
    shared >= BELOW * Math.min(box.width, above.width)
  );
}

function blockOf(stack: readonly TextLine[]): Block {
  let text = '';
  const lines = stack.map((line): BlockLine => {
    if (text !== '') text += ' ';
    const start = text.length;
    text += line.text;
    return { line, start, end: text.length };
  });
  return { text, lines };
}
