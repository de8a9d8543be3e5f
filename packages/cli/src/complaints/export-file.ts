import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { WrongUse } from '../wrong-use.ts';

/** The file of an export that says which cases each worksheet has. */
export const exportFileName = 'export.json';
const format = 'marketsafe-complaints@v1';

const ExportFile = z.object({
  format: z.literal(format),
  filing: z.string(),
  host: z.string(),
  /** In the order of the rows. */
  worksheets: z.array(z.object({ name: z.string(), cases: z.array(z.string()) })),
});
type ExportFile = z.output<typeof ExportFile>;

export const exportFileOf = (of: Omit<ExportFile, 'format'>): string =>
  `${JSON.stringify({ format, ...of }, null, 2)}\n`;

/** @returns the cases of each worksheet; undefined if there is no such file. @throws WrongUse for another file of that name */
export async function readExportFile(path: string): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new WrongUse(`${path}: cannot be read (${error.message}). Nothing was imported.`);
  });
  if (text === undefined) return undefined;
  const read = ExportFile.safeParse(parsed(text));
  if (!read.success)
    throw new WrongUse(`${path}: is not the one that "export complaints" wrote. Put that back. Nothing was imported.`);
  return new Map(read.data.worksheets.map(({ name, cases }) => [name, cases]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
