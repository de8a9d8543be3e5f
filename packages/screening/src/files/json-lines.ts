import type { Line } from './lines.ts';

export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

/** The values of a file with one JSON value a line; a line that is none is given as an error, and the rest read. */
export async function* readJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<JsonLine> {
  for await (const line of lines) {
    if ('error' in line) yield { line: line.number, error: line.error };
    else if (line.text.trim() !== '') yield parsed(line.number, line.text);
  }
}

function parsed(line: number, text: string): JsonLine {
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, error: `not JSON: ${(error as Error).message}` };
  }
}
