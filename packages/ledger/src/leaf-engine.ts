import { existsSync, readFileSync } from 'node:fs';
import { canonicalJson } from './canonical.ts';

/** An entry, and the 32 random bytes that its leaf is salted with. */
export interface SaltedEntry {
  readonly salt: Uint8Array;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What `assembly/leaves.ts` exports. Addresses and sizes are bytes. */
interface Functions {
  readonly memory: WebAssembly.Memory;
  readonly texts: WebAssembly.Global<'i32'>;
  readonly TEXTS_FIT: WebAssembly.Global<'i32'>;
  readonly leaves: WebAssembly.Global<'i32'>;
  readonly LEAVES_FIT: WebAssembly.Global<'i32'>;
  readEntry(at: number, length: number): number;
  hashLeaves(): number;
}

const saltBytes = 32;
const leafBytes = 32;
/** What the pass may read behind the last text. */
const slack = 16;

const file = new URL('../dist/leaves.wasm', import.meta.url);

/** Makes leaves of several entries at once, hashing their members side by side (ADR 0037). */
export class LeafEngine {
  readonly #functions: Functions;
  readonly #texts: Buffer;
  readonly #leaves: Buffer;

  private constructor(functions: Functions) {
    const { memory, texts, TEXTS_FIT, leaves, LEAVES_FIT } = functions;
    this.#functions = functions;
    this.#texts = Buffer.from(memory.buffer, texts.value, TEXTS_FIT.value);
    this.#leaves = Buffer.from(memory.buffer, leaves.value, LEAVES_FIT.value * leafBytes);
  }

  /** Undefined where there is no module: `npm run build` makes it. */
  static open(): LeafEngine | undefined {
    if (!existsSync(file)) return undefined;
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
    return new LeafEngine(instance.exports as unknown as Functions);
  }

  /** Leaves of the entries from one on, as many as are done at once. None: that one is too large or too deep, or has names with escapes, or a salt of another length. */
  leavesFrom(entries: readonly SaltedEntry[], from: number): Buffer[] {
    const { texts, LEAVES_FIT, readEntry, hashLeaves } = this.#functions;
    let at = 0;
    for (const { salt, record } of entries.slice(from, from + LEAVES_FIT.value)) {
      if (salt.length !== saltBytes) break;
      const text = canonicalJson(record);
      if (at + saltBytes + 3 * text.length + slack > this.#texts.length) break;
      this.#texts.set(salt, at);
      const length = this.#texts.write(text, at + saltBytes, 'utf8');
      if (readEntry(texts.value + at, length) === 0) break;
      at += saltBytes + length;
    }
    return Array.from({ length: hashLeaves() }, (_, index) =>
      Buffer.copyBytesFrom(this.#leaves, index * leafBytes, leafBytes),
    );
  }
}
