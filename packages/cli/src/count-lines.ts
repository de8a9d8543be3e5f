import { createReadStream } from 'node:fs';

const LINE_FEED = 0x0a;

/** Line feeds in a file (the byte means nothing else in UTF-8 and GB18030): how much work a progress bar has ahead. */
export async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Buffer;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  }
  return count;
}
