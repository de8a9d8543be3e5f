/** A place in a text that a signal refers to: `[start, end)` in UTF-16 units. */
export interface Spot {
  readonly span: readonly [number, number];
  readonly signal: string;
}

export interface Segment {
  readonly text: string;
  /** The signals that cover this piece; empty for plain text. */
  readonly signals: readonly string[];
}

/**
 * Cuts a text at the borders of all spots, so that overlapping ones can be shown together.
 * The pieces joined are the text again. Spots outside the text are clipped; empty ones are ignored.
 */
export function highlight(text: string, spots: readonly Spot[]): Segment[] {
  const clipped = spots
    .map(({ span, signal }) => ({ start: clamp(span[0], text.length), end: clamp(span[1], text.length), signal }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...clipped.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const segments: Segment[] = [];
  for (let i = 1; i < cuts.length; i++) {
    const [from, to] = [cuts[i - 1] ?? 0, cuts[i] ?? 0];
    const signals = [...new Set(clipped.filter((s) => s.start <= from && s.end >= to).map((s) => s.signal))];
    segments.push({ text: text.slice(from, to), signals });
  }
  return segments;
}

const clamp = (value: number, max: number): number => Math.min(Math.max(Math.trunc(value), 0), max);
