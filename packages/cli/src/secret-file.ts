import { readFile, stat } from 'node:fs/promises';
import { assertReadableFiles } from './input-file.ts';
import { WrongUse } from './wrong-use.ts';

/**
 * The secret in a file that holds nothing else.
 * @throws WrongUse if it cannot be read, is empty, or if other users can read it. The message never quotes it.
 */
export async function secretIn(file: string): Promise<string> {
  await assertReadableFiles(file);
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new WrongUse(`${file}: other users of this machine can read it. Run: chmod 600 ${file}`);
  const secret = (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  if (!/^[\x21-\x7e]{1,4096}$/.test(secret))
    throw new WrongUse(`${file}: holds no secret: one line of letters, digits and signs of ASCII without spaces.`);
  return secret;
}
