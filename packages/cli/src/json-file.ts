import { readFile } from 'node:fs/promises';
import { lineOf, repeatedName } from '@marketsafe/terms';
import { WrongUse } from './wrong-use.ts';

/** A document, and a function that creates errors about it. */
export interface JsonFile {
  readonly value: unknown;
  /** Includes the field's line, if the file has it. */
  readonly fault: (path: readonly PropertyKey[], why: string) => WrongUse;
}

/**
 * @throws WrongUse for a file that is unreadable, no JSON, or has a repeated key, of which only the last would count; the message ends
 * with what the command did not do (`nothingDone`).
 */
export async function readJson(file: string, nothingDone: string): Promise<JsonFile> {
  const { text, value } = await parsed(file, nothingDone);
  const twice = repeatedName(text);
  if (twice)
    throw new WrongUse(`${file}, line ${twice.line}: ${twice.path} stands twice. Keep one of the two. ${nothingDone}`);
  const fault: JsonFile['fault'] = (path, why) => {
    const field = path.join('.');
    const line = lineOf(text, field);
    const place = `${file}${line === undefined ? '' : `, line ${line}`}${field === '' ? '' : `: ${field}`}`;
    return new WrongUse(`${place}: ${why}. ${nothingDone}`);
  };
  return { value, fault };
}

async function parsed(file: string, nothingDone: string): Promise<{ text: string; value: unknown }> {
  try {
    const text = await readFile(file, 'utf8');
    return { text, value: JSON.parse(text) };
  } catch (error) {
    throw new WrongUse(`${file}: ${error instanceof Error ? error.message : 'not JSON'}. ${nothingDone}`);
  }
}
