import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entropy } from './entropy.ts';

/** Files, keyed by the SHA-256 of their bytes. `put` returns only when the bytes are on the disk. */
export interface Blobs {
  put(bytes: Buffer): Promise<string>;
  /** Checks the hash of the bytes it reads; throws if the file has changed. */
  get(sha256: string): Promise<Buffer>;
  /** Removes a file for good, if it is there. */
  erase(sha256: string): Promise<void>;
  /** @throws if the folder cannot be written. */
  check(): Promise<void>;
}

export function directoryBlobs(directory: string, entropy: Entropy): Blobs {
  const pathOf = (sha256: string): string => join(directory, sha256.slice(0, 2), sha256);
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      const present = await stat(path).catch(() => undefined);
      if (present) return sha256;
      // Only their owner may read them: they are letters, invoices and papers of people.
      await mkdir(join(directory, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
      const aside = `${path}.${entropy.uuid()}`;
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
      return sha256;
    },
    erase: (sha256) => rm(pathOf(sha256), { force: true }),
    async check() {
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const probe = join(directory, `probe.${entropy.uuid()}`);
      await writeFile(probe, 'written', { mode: 0o600 });
      await rm(probe);
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256));
      const actual = createHash('sha256').update(bytes).digest('hex');
      if (actual !== sha256) throw new Error(`exhibit ${sha256} was altered on disk: its bytes now hash to ${actual}`);
      return bytes;
    },
  };
}
