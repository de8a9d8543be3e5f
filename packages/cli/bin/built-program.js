// Plain JavaScript, which Node loads fastest.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const dist = new URL('../dist/', import.meta.url);

/** The program in one piece, which starts in a third of the time; undefined if it is not built, or a source changed since. */
export function builtProgram() {
  try {
    const { folder, files, fingerprint } = JSON.parse(readFileSync(new URL('built-from.json', dist), 'utf8'));
    return fingerprintOf(files) === fingerprint ? new URL(`${folder}/main.js`, dist).href : undefined;
  } catch {
    // There is none, or a source is gone.
    return undefined;
  }
}

/** Of files by their paths from the root. */
export function fingerprintOf(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(file).update(readFileSync(new URL(file, root)));
  return digest.digest('hex');
}
