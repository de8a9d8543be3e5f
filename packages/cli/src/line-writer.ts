import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { WrongUse } from './wrong-use.ts';

/** One system call for every few hundred lines. */
const FLUSH_UNITS = 1 << 16;

/** Writes lines to a file, or to standard output without one, no faster than they are taken. */
export class LineWriter {
  readonly #stream: Writable;
  #buffer = '';

  private constructor(stream: Writable) {
    this.#stream = stream;
  }

  /** @throws WrongUse when the file cannot be written. */
  static async open(path?: string): Promise<LineWriter> {
    if (path === undefined) return new LineWriter(process.stdout);
    const file = createWriteStream(path);
    try {
      await once(file, 'open');
    } catch (error) {
      throw new WrongUse(`${path}: cannot be written (${(error as Error).message}). Name another file.`);
    }
    return new LineWriter(file);
  }

  async write(line: string): Promise<void> {
    this.#buffer += `${line}\n`;
    if (this.#buffer.length >= FLUSH_UNITS) await this.#flush();
  }

  async end(): Promise<void> {
    await this.#flush();
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    await finished(this.#stream);
  }

  async #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    if (text !== '' && !this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
