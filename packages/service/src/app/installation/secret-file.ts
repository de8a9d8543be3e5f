import { readFile, stat } from 'node:fs/promises';
import { ConfigurationError } from './configuration.ts';

/**
 * The content of a file that holds one secret, without the line break at its end.
 * @throws ConfigurationError if it cannot be read, is empty, or others than its owner and group may read it
 */
export async function readSecretFile(file: string): Promise<string> {
  const text = await readOwnFile(file);
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '' || secret.includes('\n'))
    throw new ConfigurationError(`${file}: a secret is one line of text. Write it there and nothing else.`);
  return secret;
}

/** Reads a file that only its owner, and at most their group, may read. */
export async function readOwnFile(file: string): Promise<string> {
  try {
    const { mode } = await stat(file);
    if ((mode & 0o007) !== 0 && process.platform !== 'win32')
      throw new ConfigurationError(`${file}: every user of this machine can read it. Run: chmod 600 ${file}`);
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${file}: it cannot be read (${(error as Error).message}).`);
  }
}
