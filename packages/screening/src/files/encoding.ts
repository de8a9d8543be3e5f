import { createReadStream } from 'node:fs';

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/** Enough lines with non-ASCII bytes to tell; a feed is rarely of two minds. */
const LINES_TO_JUDGE = 2000;
const LINE_FEED = 0x0a;

/**
 * Tells the encoding of a text file from its bytes: a byte order mark when there is one, else by whether its non-ASCII
 * lines are valid UTF-8. Chinese text in GB18030 hardly ever is. Lines vote, so that one damaged line in a UTF-8 file
 * does not turn the rest into GB18030. (Neither encoding uses the byte 0x0A for anything but a line feed.)
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  let valid = 0;
  let invalid = 0;
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const piece of createReadStream(path)) {
    const chunk: Buffer = Buffer.concat([rest, piece as Buffer]);
    if (first) {
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) return 'utf-8';
      first = false;
    }
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      const verdict = judge(chunk.subarray(from, at));
      if (verdict === 'valid') valid++;
      else if (verdict === 'invalid') invalid++;
      from = at + 1;
    }
    rest = chunk.subarray(from);
    if (valid + invalid >= LINES_TO_JUDGE) break;
  }
  if (valid + invalid < LINES_TO_JUDGE && rest.length > 0) {
    const verdict = judge(rest);
    if (verdict === 'valid') valid++;
    else if (verdict === 'invalid') invalid++;
  }
  return invalid > valid ? 'gb18030' : 'utf-8';
}

const strict = new TextDecoder('utf-8', { fatal: true });

function judge(line: Uint8Array): 'ascii' | 'valid' | 'invalid' {
  if (line.every((byte) => byte < 0x80)) return 'ascii';
  try {
    strict.decode(line);
    return 'valid';
  } catch {
    return 'invalid';
  }
}
