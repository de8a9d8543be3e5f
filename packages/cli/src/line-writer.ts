import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { NotWritten } from './not-written.ts';
import { WrongUse } from './wrong-use.ts';

/** One system call for several hundred lines. */
const FLUSH_UNITS = 1 << 16;

/** Writes lines to a file, or by default to standard output, no faster than the reader accepts them. */
export class LineWriter {
  readonly #stream: Writable;
  readonly #name: string;
  #buffer = '';

  private constructor(stream: Writable, name: string) {
    this.#stream = stream;
    this.#name = name;
  }

  /** @throws WrongUse when the file cannot be written. */
  static async open(path?: string): Promise<LineWriter> {
    if (path === undefined) return new LineWriter(process.stdout, 'standard output');
    const file = createWriteStream(path);
    try {
      await once(file, 'open');
    } catch (error) {
      throw new WrongUse(`${path}: cannot be written (${(error as Error).message}). Name another file.`);
    }
    // Each write reports its own failure; without a listener the event would end the process.
    file.on('error', () => {});
    return new LineWriter(file, path);
  }

  /** @throws NotWritten when earlier lines were not written. */
  async write(line: string): Promise<void> {
    this.#buffer += `${line}\n`;
    if (this.#buffer.length >= FLUSH_UNITS) await this.#flush();
  }

  /** @throws NotWritten when some output was not written. */
  async end(): Promise<void> {
    await this.#flush();
    if (this.#stream === process.stdout) return;
    this.#stream.end();
    await finished(this.#stream).catch((error: Error) => {
      throw new NotWritten(this.#name, error);
    });
  }

  async #flush(): Promise<void> {
    const text = this.#buffer;
    this.#buffer = '';
    if (text === '') return;
    await new Promise<void>((resolve, reject) => {
      this.#stream.write(text, (error) => (error ? reject(new NotWritten(this.#name, error)) : resolve()));
    });
  }
}
