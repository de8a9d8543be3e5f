import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pass } from './encryption.ts';
import { type Entry, encrypted, keyFile, type Manifest, manifestFile } from './manifest.ts';

/** Only the owner may read a backup: it holds letters, papers and keys. */
const ownerOnly = { folder: 0o700, file: 0o600 };

/** Writes a backup's files, each on the disk before the next, and its manifest at last. */
export class Writing {
  readonly #folder: string;
  readonly #encrypt: Pass | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #files: Entry[] = [];

  constructor(folder: string, encrypt: Pass | undefined, signal: AbortSignal | undefined) {
    this.#folder = folder;
    this.#encrypt = encrypt;
    this.#signal = signal;
  }

  async add(path: string, content: Readable, mode = ownerOnly.file): Promise<Entry> {
    // Names of encrypted files tell nothing: that of an exhibit is the hash of its content.
    const stored = this.#encrypt ? `files/${String(this.#files.length + 1).padStart(6, '0')}${encrypted}` : path;
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = new Transform({
      transform(chunk: Buffer, _, done) {
        hash.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    await this.#write(stored, content, counted);
    const entry = { path, stored, bytes, sha256: hash.digest('hex'), mode: mode & 0o777 };
    this.#files.push(entry);
    return entry;
  }

  /** The last file: without it there is no backup. */
  async finish(manifest: Omit<Manifest, 'files'>, key: Uint8Array | undefined): Promise<Manifest> {
    const whole = { ...manifest, files: this.#files };
    if (key) await writeFile(join(this.#folder, keyFile), key, { mode: ownerOnly.file, flush: true });
    const name = this.#encrypt ? `${manifestFile}${encrypted}` : manifestFile;
    const text = Buffer.from(`${JSON.stringify(whole, null, 1)}\n`);
    await this.#write(name, Readable.from([text]), new PassThrough());
    return whole;
  }

  async #write(stored: string, content: Readable, through: Transform): Promise<void> {
    const path = join(this.#folder, stored);
    await mkdir(dirname(path), { recursive: true, mode: ownerOnly.folder });
    const out = createWriteStream(path, { flags: 'wx', mode: ownerOnly.file, flush: true });
    const options = this.#signal ? { signal: this.#signal } : {};
    if (this.#encrypt) await pipeline(content, through, this.#encrypt, out, options);
    else await pipeline(content, through, out, options);
  }
}
