import { decodedLine, type Line, trimmed } from './lines.ts';

export type JsonLine =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

/** The values of a file with one JSON value a line. An invalid line yields an error, and reading continues. */
export async function* readJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<JsonLine> {
  for await (const line of lines) {
    if ('error' in line) yield { line: line.number, error: line.error };
    else if (line.text.trim() !== '') yield parsed(line.number, line.text);
  }
}

/** The value of one line of UTF-8; undefined for a blank one. `bytes`: undefined for a line that was too long to keep. */
export function jsonOfBytes(bytes: Buffer | undefined, line: number): JsonLine | undefined {
  const decoded = decodedLine(bytes, 'utf-8');
  if ('error' in decoded) return { line, error: decoded.error };
  const text = trimmed(decoded.text, line);
  return text.trim() === '' ? undefined : parsed(line, text);
}

function parsed(line: number, text: string): JsonLine {
  // Only the error's message is reported. Collecting stack traces would double the time, and a file may have nothing but such lines.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return { line, value: JSON.parse(text) };
  } catch (error) {
    return { line, error: `not JSON: ${(error as Error).message}` };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
