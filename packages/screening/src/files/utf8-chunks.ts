/** Separates files in UTF-8, which are read by the chunk, from files in other encodings, which are read line by line. */
import { isAscii } from 'node:buffer';
import { byteLines } from './byte-lines.ts';
import { EncodingVote, wideEncoding } from './encoding.ts';
import { type Decoded, decoded, MOST_HELD_BYTES, type OpenText } from './lines.ts';

const LINE_FEED = 0x0a;

/**
 * A UTF-8 file is all chunks. For another encoding the chunks have the lines before the first non-ASCII one, and `rest` the others, once the
 * chunks end.
 */
export interface Utf8Chunks {
  readonly chunks: AsyncIterable<Buffer>;
  rest(): AsyncIterable<Decoded>;
}

export function utf8Chunks({ head, chunks }: OpenText): Utf8Chunks {
  let rest: AsyncIterable<Decoded> = decoded(byteLines(nothing(), 'byte'), 'utf-8');
  async function* inUtf8(): AsyncGenerator<Buffer> {
    const wide = wideEncoding(head);
    if (wide) {
      rest = decoded(byteLines(chunks, wide === 'utf-16le' ? 'little' : 'big'), wide);
      return;
    }
    const iterator = chunks[Symbol.asyncIterator]();
    const vote = new EncodingVote();
    // ASCII reads the same in every byte-based encoding. From the first line that is not ASCII, lines wait for the vote.
    let held: Buffer = Buffer.alloc(0);
    let asked = 0;
    let isPlain = true;
    for (let isTold = false; !isTold; ) {
      const next = await iterator.next();
      if (!next.done) held = Buffer.concat([held, next.value]);
      const end = next.done ? held.length : held.lastIndexOf(LINE_FEED) + 1;
      for (const line of linesIn(held.subarray(asked, end))) {
        if (isAscii(line)) continue;
        isPlain = false;
        isTold = vote.add(line);
        if (isTold) break;
      }
      asked = end;
      isTold ||= next.done === true || held.length > MOST_HELD_BYTES;
      if (!isPlain || isTold || end === 0) continue;
      yield held.subarray(0, end);
      held = held.subarray(end);
      asked = 0;
    }
    const further = startingWith(held, { [Symbol.asyncIterator]: () => iterator });
    if (vote.verdict === 'utf-8') yield* further;
    else rest = decoded(byteLines(further, 'byte'), vote.verdict);
  }
  return { chunks: inUtf8(), rest: () => rest };
}

function* linesIn(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* nothing(): AsyncGenerator<Buffer> {}
