import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The hash of the sources of the WebAssembly: the names and the text of all TypeScript in the folder. SHA-256, in hex. */
export function fingerprintOf(folder: URL): string {
  const digest = createHash('sha256');
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  for (const name of names.sort()) digest.update(`${name}\n`).update(readFileSync(new URL(name, folder)));
  return digest.digest('hex');
}

/** Whether `stamp`, which the build writes, matches the current sources. A release has none. */
export const isBuiltFrom = (sources: URL, stamp: URL): boolean =>
  existsSync(stamp) && (!existsSync(sources) || readFileSync(stamp, 'utf8') === fingerprintOf(sources));
