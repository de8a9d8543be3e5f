import { textLines } from './text-lines.ts';

export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

/** The values of a file with one JSON value a line; a line that is none is reported, and the rest read. */
export async function* jsonLines(path: string): AsyncGenerator<JsonLine> {
  for await (const { number: line, text } of textLines(path)) {
    if (text.trim() === '') continue;
    try {
      yield { line, value: JSON.parse(text) };
    } catch (error) {
      yield { line, error: `not JSON: ${(error as Error).message}` };
    }
  }
}
