import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

const LINE_FEED = 0x0a;

/**
 * Counts line feeds in files as the total of a progress bar (in the encodings that we read the byte hardly ever means anything
 * else). Undefined where no bar is drawn, and where a file can be read only once (a pipe, standard input).
 */
export async function countLines(...paths: readonly string[]): Promise<number | undefined> {
  if (!process.stderr.isTTY) return undefined;
  let count = 0;
  for (const path of paths) {
    if (path === '-' || !(await stat(path)).isFile()) return undefined;
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      const bytes = chunk as Buffer;
      for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
    }
  }
  return count;
}
