/** The end of a line: the byte 0x0A, or that unit in one of the two byte orders of UTF-16. */
export type LineFeed = 'byte' | 'little' | 'big';

/** Longer than any listing may be. A longer line means that the file is not text, and is not kept in memory. */
const LONGEST_LINE_BYTES = 16 << 20;
const LINE_FEED = 0x0a;

/** The lines of a stream of bytes, without their line feeds; undefined for one that is longer than 16 MiB. */
export async function* byteLines(
  chunks: AsyncIterable<Buffer>,
  lineFeed: LineFeed,
): AsyncGenerator<Buffer | undefined> {
  const width = lineFeed === 'byte' ? 1 : 2;
  let pieces: Buffer[] = [];
  let held = 0;
  const taken = (last: Buffer): Buffer | undefined => {
    const line = held + last.length > LONGEST_LINE_BYTES ? undefined : Buffer.concat([...pieces, last]);
    pieces = [];
    held = 0;
    return line;
  };
  let odd: Buffer = Buffer.alloc(0);
  for await (const piece of chunks) {
    const whole: Buffer = odd.length > 0 ? Buffer.concat([odd, piece]) : piece;
    const usable = whole.length - (whole.length % width);
    odd = whole.subarray(usable);
    const chunk = whole.subarray(0, usable);
    let from = 0;
    for (let at = nextFeed(chunk, 0, lineFeed); at >= 0; at = nextFeed(chunk, from, lineFeed)) {
      yield pieces.length === 0 ? chunk.subarray(from, at) : taken(chunk.subarray(from, at));
      from = at + width;
    }
    const rest = chunk.subarray(from);
    held += rest.length;
    if (held > LONGEST_LINE_BYTES) pieces = [Buffer.alloc(0)];
    else if (rest.length > 0) pieces.push(rest);
  }
  if (held + odd.length > 0) yield taken(odd);
}

function nextFeed(chunk: Buffer, from: number, lineFeed: LineFeed): number {
  if (lineFeed === 'byte') return chunk.indexOf(LINE_FEED, from);
  const offset = lineFeed === 'big' ? 1 : 0;
  for (let at = chunk.indexOf(LINE_FEED, from); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
    if (at % 2 === offset && chunk[at + 1 - 2 * offset] === 0) return at - offset;
  }
  return -1;
}
