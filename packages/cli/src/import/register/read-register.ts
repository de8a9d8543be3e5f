import { stat } from 'node:fs/promises';
import { linesOf, openText, readJsonLines, UnreadableXml } from '@marketsafe/screening';
import { WrongUse } from '../../wrong-use.ts';
import { assertMapFits, formatOf } from '../file-format.ts';
import { type CsvFacts, readCsvEntries } from './csv-entries.ts';
import type { EntryRead } from './entry-read.ts';
import { readUspto } from './uspto-xml.ts';

/**
 * The entries of a register's file: JSON lines, CSV, or the USPTO's trademark XML. The first character decides.
 * @throws WrongUse for a file of which nothing can be read. Of a damaged XML file nothing is yielded: after the damage one
 * cannot know where a record begins.
 */
export async function* readRegister(file: string, facts: CsvFacts): AsyncGenerator<EntryRead> {
  const text = await openText(file);
  const format = formatOf(text);
  assertMapFits(file, format, facts.map);
  if (format === 'csv') yield* readCsvEntries(file, linesOf(text), facts);
  else if (format === 'jsonl') yield* readJsonLines(linesOf(text));
  else {
    await checkXml(file);
    yield* readUspto(text.chunks);
  }
}

/** Reads the whole file once before anything is imported. */
async function checkXml(file: string): Promise<void> {
  const isFile = file !== '-' && (await stat(file)).isFile();
  if (!isFile)
    throw new WrongUse(`${file}: XML is read twice, first to check it. Save it as a file. Nothing was imported.`);
  try {
    const reads = readUspto((await openText(file)).chunks);
    let read = await reads.next();
    while (!read.done) read = await reads.next();
  } catch (error) {
    if (!(error instanceof UnreadableXml)) throw error;
    throw new WrongUse(
      `${file}:${error.line}: ${error.message}. Get the file again, or convert it to CSV or JSON lines; ` +
        '"marketsafe import register --help" shows one. Nothing was imported.',
    );
  }
}
