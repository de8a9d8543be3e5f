import { createReadStream } from 'node:fs';

export interface TextLine {
  /** As an editor counts: from 1. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/** The lines of a UTF-8 file, without a byte order mark. Only \n and \r\n end a line: JSON may hold U+2028. */
export async function* textLines(path: string): AsyncGenerator<TextLine> {
  let number = 0;
  let rest = '';
  const line = (text: string): TextLine => {
    number += 1;
    return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  };
  const decoder = new TextDecoder();
  for await (const chunk of createReadStream(path)) {
    const pieces = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    for (const piece of pieces) yield line(piece);
  }
  rest += decoder.decode();
  if (rest !== '') yield line(rest);
}
