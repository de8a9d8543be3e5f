import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '../atomic-write.ts';
import type { Entropy } from '../entropy.ts';
import type { KeyRing } from './vault.ts';

const KeyFile = z.object({ current: z.string(), keys: z.record(z.string().regex(/^[A-Za-z0-9-]+$/), z.string()) });

/** The path of the master keys: the file that the operator names, or one in the data folder. */
export const keyFileOf = (dataDirectory: string, named: string | undefined): string =>
  named ?? join(dataDirectory, 'master-keys.json');

/** Reads the master keys. If there is no file, makes one that only its owner may read. */
export async function loadKeyRing(path: string, entropy: Entropy): Promise<KeyRing> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text !== undefined) return readKeyRing(path, text);
  const ring = withNewKey(undefined, entropy);
  await mkdir(dirname(path), { recursive: true });
  await writeKeyRing(path, ring);
  return ring;
}

function readKeyRing(path: string, text: string): KeyRing {
  const fault = (what: string) =>
    new Error(`${path}: ${what} Put back a copy of it; what is sealed opens with these keys only.`);
  let read: z.infer<typeof KeyFile>;
  try {
    read = KeyFile.parse(JSON.parse(text));
  } catch {
    throw fault('not a file of master keys.');
  }
  const keys = new Map(Object.entries(read.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  if (!keys.has(read.current)) throw fault(`its current key "${read.current}" is not among its keys.`);
  for (const [id, key] of keys) if (key.length !== 32) throw fault(`its key "${id}" is not 32 bytes in base64.`);
  return { current: read.current, keys };
}

/** Returns the ring with a new current key. */
export function withNewKey(ring: KeyRing | undefined, entropy: Entropy): KeyRing {
  const id = `k${entropy.bytes(6).toString('hex')}`;
  return { current: id, keys: new Map([...(ring?.keys ?? []), [id, entropy.bytes(32)]]) };
}

export function writeKeyRing(path: string, { current, keys }: KeyRing): Promise<void> {
  const written = { current, keys: Object.fromEntries([...keys].map(([id, key]) => [id, key.toString('base64')])) };
  return writeFileAtomic(path, `${JSON.stringify(written, null, 2)}\n`);
}
