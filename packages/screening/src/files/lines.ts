import { isAscii } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { byteLines } from './byte-lines.ts';
import { decoderOf, type Encoding, EncodingVote, wideEncoding } from './encoding.ts';

/** One line, or why it cannot be read. `number` counts as an editor does: from 1. `text` is without its line end. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly error: string };

/** Enough bytes to detect UTF-16. */
const HEAD_BYTES = 4096;
/** Lines wait until their encoding is known, up to this many bytes. */
export const MOST_HELD_BYTES = 4 << 20;

/** An open file at its beginning; `chunks` repeats `head`. */
export interface OpenText {
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Buffer>;
}

/** Opens a file, which may be a pipe; `-` and `/dev/stdin` are standard input. */
export function openText(path: string): Promise<OpenText> {
  const source: AsyncIterable<Buffer> =
    path === '-' || path === '/dev/stdin' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  return withHead(source);
}

/**
 * The lines of a text file in any supported encoding, without a byte order mark. Only \n and \r\n end a line: JSON may
 * contain U+2028. The file is read once, from beginning to end. A line that is invalid in the encoding, or of more than 16 MiB,
 * yields an error, and reading continues.
 */
export async function* readLines(path: string): AsyncGenerator<Line> {
  yield* linesOf(await openText(path));
}

export async function* linesOf({ head, chunks }: OpenText): AsyncGenerator<Line> {
  const wide = wideEncoding(head);
  const lines = wide
    ? decoded(byteLines(chunks, wide === 'utf-16le' ? 'little' : 'big'), wide)
    : decodedByVote(byteLines(chunks, 'byte'));
  yield* numbered(lines, 0);
}

/** `before`: the number of lines of the file before these. */
export async function* numbered(lines: AsyncIterable<Decoded>, before: number): AsyncGenerator<Line> {
  let number = before;
  for await (const line of lines) {
    number++;
    if ('error' in line) yield { number, ...line };
    else yield { number, text: trimmed(line.text, number) };
  }
}

async function withHead(source: AsyncIterable<Buffer>): Promise<OpenText> {
  const iterator = source[Symbol.asyncIterator]();
  let head: Buffer = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* chunks(): AsyncGenerator<Buffer> {
    if (head.length > 0) yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: head.subarray(0, HEAD_BYTES), chunks: chunks() };
}

export type Decoded = { readonly text: string } | { readonly error: string };

export function decodedLine(bytes: Buffer | undefined, encoding: Encoding): Decoded {
  if (bytes === undefined) return { error: 'longer than 16 MiB: not a line of text' };
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be' && isAscii(bytes)) return { text: bytes.toString('latin1') };
  const text = decoderOf(encoding)(bytes);
  if (text !== undefined) return { text };
  return {
    error: `cannot be read as ${NAMES[encoding]}, which the file seems to be in. Save the file as UTF-8, or mend the line`,
  };
}

const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  gb18030: 'GB18030',
  'windows-1252': 'Windows-1252',
};

export async function* decoded(lines: AsyncIterable<Buffer | undefined>, encoding: Encoding): AsyncGenerator<Decoded> {
  for await (const line of lines) yield decodedLine(line, encoding);
}

/** ASCII reads the same in every byte-based encoding. From the first line that is not ASCII, lines wait for the vote. */
async function* decodedByVote(lines: AsyncIterable<Buffer | undefined>): AsyncGenerator<Decoded> {
  const vote = new EncodingVote();
  let encoding: Encoding | undefined;
  let held: (Buffer | undefined)[] = [];
  let bytes = 0;
  for await (const line of lines) {
    if (encoding) {
      yield decodedLine(line, encoding);
      continue;
    }
    const isPlain = line === undefined || isAscii(line);
    if (isPlain && held.length === 0) {
      yield decodedLine(line, 'utf-8');
      continue;
    }
    held.push(line);
    bytes += line?.length ?? 0;
    const isTold = (!isPlain && vote.add(line)) || bytes > MOST_HELD_BYTES;
    if (!isTold) continue;
    encoding = vote.verdict;
    for (const one of held) yield decodedLine(one, encoding);
    held = [];
  }
  for (const one of held) yield decodedLine(one, vote.verdict);
}

export function trimmed(text: string, number: number): string {
  const from = number === 1 && text.startsWith('\ufeff') ? 1 : 0;
  return text.slice(from, text.endsWith('\r') ? -1 : undefined);
}
