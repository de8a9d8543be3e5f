import { readFileSync } from 'node:fs';
import { WrongUse } from '../wrong-use.ts';

export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WrongUse(`${file} cannot be read: ${(error as Error).message}.`);
  }
}

/** The checkpoint itself: a mail has text around it, and may have mail's line ends. */
export function keptCheckpoint(file: string): string {
  const text = bytesOf(file).toString('utf8').replaceAll('\r\n', '\n');
  const found = /^[^\s+]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n(?:— \S+ \S+(?:\n|$))+/m.exec(`${text}\n`);
  if (!found)
    throw new WrongUse(
      `${file} holds no checkpoint: a name, a size, a root, an empty line, and a line beginning with "—".`,
    );
  return found[0].endsWith('\n') ? found[0] : `${found[0]}\n`;
}
