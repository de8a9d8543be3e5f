import { hash } from 'node:crypto';

/** SHA-256 over the concatenated parts; 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  hash('sha256', parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), 'buffer');

/**
 * SHA-256 of short texts, each after a prefix. All are written into one reused buffer with a view for each length, and the hash is
 * returned as text, since allocating a buffer takes about as long as the hash.
 */
export class TextHash {
  #bytes: Buffer;
  #views: Buffer[] = [];
  readonly #before: number;

  /** @param before number of bytes before the text. */
  constructor(before: number) {
    this.#before = before;
    this.#bytes = Buffer.alloc(before + 512);
  }

  /** The bytes before the text. */
  get prefix(): Buffer {
    return this.#view(this.#before);
  }

  /** SHA-256(prefix, UTF-8 of the text): 32 characters, one a byte; `hex`: 64 digits. */
  of(text: string, encoding: 'binary' | 'hex'): string {
    const most = this.#before + 3 * text.length;
    if (most > this.#bytes.length) {
      const larger = Buffer.alloc(2 * most);
      this.#bytes.copy(larger, 0, 0, this.#before);
      this.#bytes = larger;
      this.#views = [];
    }
    return hash('sha256', this.#view(this.#before + this.#bytes.write(text, this.#before, 'utf8')), encoding);
  }

  #view(length: number): Buffer {
    let view = this.#views[length];
    if (view === undefined) {
      view = this.#bytes.subarray(0, length);
      this.#views[length] = view;
    }
    return view;
  }
}
