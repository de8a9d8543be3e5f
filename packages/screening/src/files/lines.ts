import { createReadStream } from 'node:fs';
import { detectEncoding } from './encoding.ts';

export interface Line {
  /** As an editor counts: from 1. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/** The lines of a text file in whatever encoding it is in. Only \n and \r\n end a line: JSON may hold U+2028. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder(await detectEncoding(path));
  let number = 0;
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const text = rest + decoder.decode(chunk as Buffer, { stream: true });
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      yield { number: ++number, text: trimReturn(text.slice(from, at)) };
      from = at + 1;
    }
    rest = text.slice(from);
  }
  rest += decoder.decode();
  if (rest !== '') yield { number: ++number, text: trimReturn(rest) };
}

function trimReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}
