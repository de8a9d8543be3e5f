import { readFile, stat } from 'node:fs/promises';
import { assertReadableFiles } from './input-file.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * The secret in a file that holds nothing else.
 * @throws WrongUse if it cannot be read, is empty, or if other users can read it. The message never quotes it.
 */
export async function secretIn(file: string): Promise<string> {
  await assertReadableFiles(file);
  assertPrivate(file, await stat(file));
  const secret = (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  if (!/^[\x21-\x7e]{1,4096}$/.test(secret))
    throw new WrongUse(`${file}: holds no secret: one line of letters, digits and signs of ASCII without spaces.`);
  return secret;
}

/** Windows has no such bits. */
function assertPrivate(file: string, { mode }: { readonly mode: number }): void {
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new WrongUse(`${file}: other users of this machine can read it. Run: chmod 600 ${file}`);
}

/** The lines of a file that holds a secret, without comments. @throws WrongUse if others may read it, or it holds nothing. */
export async function secretLines(option: string, file: string): Promise<readonly string[]> {
  const found = await stat(file).catch((error: Error) => {
    throw new WrongUse(`${option}: ${file} cannot be read: ${error.message}. Nothing was touched.`);
  });
  assertPrivate(file, found);
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new WrongUse(`${option}: ${file} is empty. Nothing was touched.`);
  return lines;
}

/** A passphrase: the file's one line. */
export async function passphraseIn(file: string): Promise<string> {
  const [line = '', ...others] = await secretLines('--passphrase-file', file);
  if (others.length > 0)
    throw new WrongUse(`--passphrase-file: ${file} holds more than one line. Nothing was touched.`);
  if (line.length < SHORTEST)
    throw new WrongUse(
      `--passphrase-file: the passphrase in ${file} is shorter than ${SHORTEST} signs. Nothing was touched.`,
    );
  return line;
}

/** As for a person's password. */
const SHORTEST = 12;
