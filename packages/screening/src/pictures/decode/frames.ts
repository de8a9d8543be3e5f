/**
 * What goes between the process that decodes and its parent: frames of two lengths (32 bits each, the lowest byte first), a header in
 * JSON, and bytes.
 */
import type { Writable } from 'node:stream';

export interface Frame {
  readonly header: unknown;
  readonly body: Buffer;
}

/** The header of a picture that is to be read. */
export interface Request {
  readonly longestSides: readonly number[];
}

const lengthsBytes = 8;
/** Bytes of a header. Ours are a tenth of it. */
const mostHeaderBytes = 1_024;

/** Sends a frame. Resolves when the pipe takes more, or when it is closed. */
export function sendFrame(to: Writable, header: object, ...parts: readonly Uint8Array[]): Promise<void> {
  const text = Buffer.from(JSON.stringify(header));
  const start = Buffer.alloc(lengthsBytes + text.length);
  start.writeUInt32LE(text.length, 0);
  start.writeUInt32LE(
    parts.reduce((sum, part) => sum + part.length, 0),
    4,
  );
  text.copy(start, lengthsBytes);
  return new Promise((resolve) => {
    to.cork();
    const pieces = [start, ...parts];
    for (const [i, piece] of pieces.entries())
      to.write(piece, () => {
        if (i === parts.length) resolve();
      });
    to.uncork();
  });
}

/** Takes frames from a stream. */
export class FrameSource {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** Undefined if the stream ends before, or if what comes is no frame with at most `mostBodyBytes`. */
  async next(mostBodyBytes: number): Promise<Frame | undefined> {
    const lengths = await this.#take(lengthsBytes);
    if (lengths === undefined) return undefined;
    const [headerBytes, bodyBytes] = [lengths.readUInt32LE(0), lengths.readUInt32LE(4)];
    if (headerBytes > mostHeaderBytes || bodyBytes > mostBodyBytes) return undefined;
    const both = await this.#take(headerBytes + bodyBytes);
    if (both === undefined) return undefined;
    try {
      return { header: JSON.parse(both.toString('utf8', 0, headerBytes)), body: both.subarray(headerBytes) };
    } catch {
      return undefined;
    }
  }

  async #take(length: number): Promise<Buffer | undefined> {
    const parts = [this.#rest];
    let have = this.#rest.length;
    while (have < length) {
      // A pipe that breaks has ended as well.
      const next = await this.#chunks.next().catch(() => undefined);
      if (next === undefined || next.done) return undefined;
      parts.push(next.value);
      have += next.value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts, have);
    // A view of nothing would keep all of it.
    this.#rest = have === length ? Buffer.alloc(0) : all.subarray(length);
    return all.subarray(0, length);
  }
}
