import { readFile } from 'node:fs/promises';
import { repeatedName } from '@marketsafe/terms';
import { WrongUse } from './wrong-use.ts';

/**
 * @throws WrongUse for what cannot be read, is no JSON, or says one thing twice, of which only the last would count; with what did not
 * happen for it (`nothingDone`).
 */
export async function readJson(file: string, nothingDone: string): Promise<unknown> {
  const { text, read } = await parsed(file, nothingDone);
  const twice = repeatedName(text);
  if (!twice) return read;
  throw new WrongUse(`${file}, line ${twice.line}: ${twice.path} stands twice. Keep one of the two. ${nothingDone}`);
}

async function parsed(file: string, nothingDone: string): Promise<{ text: string; read: unknown }> {
  try {
    const text = await readFile(file, 'utf8');
    return { text, read: JSON.parse(text) };
  } catch (error) {
    throw new WrongUse(`${file}: ${error instanceof Error ? error.message : 'not JSON'}. ${nothingDone}`);
  }
}
