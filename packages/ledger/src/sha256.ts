import { hash } from 'node:crypto';

/** SHA-256 over the parts, one after the other; 32 bytes. */
export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  hash('sha256', parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), 'buffer');

/**
 * SHA-256 of short texts, each behind bytes given before it. They are written into one buffer again and again, and the hash comes
 * as hex: to make a buffer for either takes longer than the hash (bench/RESULTS.md).
 */
export class TextHash {
  #bytes: Buffer;
  readonly #before: number;

  /** @param before how many bytes stand before the text; write them into `prefix`. */
  constructor(before: number) {
    this.#before = before;
    this.#bytes = Buffer.alloc(before + 512);
  }

  get prefix(): Buffer {
    return this.#bytes.subarray(0, this.#before);
  }

  /** SHA-256(prefix, UTF-8 of the text): 64 hex digits. */
  of(text: string): string {
    const most = this.#before + 3 * text.length;
    if (most > this.#bytes.length) {
      const larger = Buffer.alloc(2 * most);
      this.#bytes.copy(larger, 0, 0, this.#before);
      this.#bytes = larger;
    }
    return hash('sha256', this.#bytes.subarray(0, this.#before + this.#bytes.write(text, this.#before, 'utf8')), 'hex');
  }
}
