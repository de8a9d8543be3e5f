import { readFile } from 'node:fs/promises';
import { WrongUse } from './wrong-use.ts';

/** @throws WrongUse for what cannot be read or is no JSON, with what did not happen for it (`nothingDone`). */
export async function readJson(file: string, nothingDone: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new WrongUse(`${file}: ${error instanceof Error ? error.message : 'not JSON'}. ${nothingDone}`);
  }
}
