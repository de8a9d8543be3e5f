import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The texts that a programme begins with; a lawyer has to adapt them. */
export const templates = fileURLToPath(new URL('../../../../../deploy/terms', import.meta.url));

/** Which files of a folder are texts of the terms. */
export const textsIn = (names: readonly string[]): readonly string[] =>
  names.filter((name) => name.endsWith('.md') && !name.startsWith('.') && name !== 'README.md').sort();

/** Whether a folder has texts, even faulty ones or such that cannot be read: those are the operator's to mend. */
export async function hasTerms(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(({ code }: NodeJS.ErrnoException) => (code === 'ENOENT' ? [] : undefined));
  return names === undefined || textsIn(names).length > 0;
}

/** Copies the templates, or the texts of another folder, into one without texts, and makes it. @returns a function that removes them again */
export async function copyTerms(folder: string, from = templates): Promise<() => Promise<void>> {
  const names = textsIn(await readdir(from));
  const made = await mkdir(folder, { recursive: true });
  const remove = async (): Promise<void> => {
    for (const name of names) await rm(join(folder, name), { force: true });
    if (made !== undefined) await rm(made, { recursive: true, force: true });
  };
  try {
    for (const name of names) await writeFile(join(folder, name), await readFile(join(from, name)));
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
