import { type CsvRecord, type Line, readRecords } from '@marketsafe/screening';
import { WrongUse } from '../../wrong-use.ts';
import { type Columns as ColumnNames, columnsOf, noColumns, widthFault } from '../columns.ts';
import { dayOf, endAfter } from './day.ts';
import type { EntryRead } from './entry-read.ts';

/** The fields of a register entry, which are the columns' usual names. */
export const ENTRY_FIELDS = [
  'office',
  'number',
  'type',
  'owner',
  'contact',
  'mark',
  'territories',
  'classes',
  'validUntil',
  'registeredOn',
  'challenge',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

export interface CsvFacts {
  readonly map: ColumnNames<EntryField>;
  /** The office of all entries, for files without that column. */
  readonly office?: string;
}

/** Offices of several countries: their entries say where they hold. An entry of any other office holds in its own country. */
const OF_SEVERAL_COUNTRIES = new Set(['EM', 'WO', 'BX', 'OA', 'AP', 'EA', 'EP', 'GC']);

/**
 * The entries of a CSV file whose first line names the columns.
 * @throws WrongUse for a header without the necessary columns: then no line can be read.
 */
export async function* readCsvEntries(
  file: string,
  lines: AsyncIterable<Line>,
  facts: CsvFacts,
): AsyncGenerator<EntryRead> {
  const records = readRecords(lines);
  const first = await records.next();
  if (first.done) return;
  if ('error' in first.value) throw new WrongUse(`${file}:${first.value.line}: ${first.value.error}. Mend the header.`);
  const header = first.value.fields.map((column) => column.trim());
  const columns = entryColumns(file, header, facts);
  for await (const record of records) yield entryOf(record, header.length, columns, facts);
}

type Columns = ReadonlyMap<EntryField, number>;

function entryColumns(file: string, header: readonly string[], { map, office }: CsvFacts): Columns {
  const columns = columnsOf(file, header, ENTRY_FIELDS, map);
  const needed = (['number', 'owner', 'validUntil', 'office'] as const).filter((field) => !columns.has(field));
  const missing = needed.filter((field) => field !== 'office' || office === undefined);
  if (missing.length === 0) return columns;
  throw noColumns(
    file,
    header,
    missing,
    missing.includes('office') ? ', or the office of all entries with --office' : '',
  );
}

function entryOf(record: CsvRecord, width: number, columns: Columns, { office }: CsvFacts): EntryRead {
  if ('error' in record) return record;
  const { line, fields } = record;
  const wrong = widthFault(fields, width);
  if (wrong !== undefined) return { line, error: wrong };
  const cell = (field: EntryField): string => fields[columns.get(field) ?? -1]?.trim() ?? '';
  const list = (field: EntryField): string[] =>
    cell(field)
      .split(/[\s,;|、，；]+/)
      .filter(Boolean);
  const from = (cell('office') || office || '').toUpperCase();
  const classes = list('classes').map(Number);
  const wrongClass = list('classes')[classes.findIndex((one) => !Number.isInteger(one))];
  if (wrongClass !== undefined) return { line, field: 'classes', error: `"${wrongClass}" is not a class number` };
  const days = (['validUntil', 'registeredOn'] as const).map((field) => ({ field, text: cell(field) }));
  const unread = days.find(
    ({ field, text }) => text !== '' && !(isInstant(text) && field === 'validUntil') && !dayOf(text),
  );
  if (unread) return { line, field: unread.field, error: `"${unread.text}" is not a day. Write it as 2031-06-30` };
  const until = cell('validUntil');
  const lastDay = dayOf(until);
  const stated = list('territories');
  const value = {
    office: from,
    number: cell('number'),
    type: cell('type').toLowerCase(),
    owner: cell('owner'),
    contact: cell('contact'),
    mark: cell('mark'),
    territories: stated.length > 0 || OF_SEVERAL_COUNTRIES.has(from) ? stated.map((one) => one.toUpperCase()) : [from],
    ...(classes.length > 0 && { classes }),
    validUntil: lastDay === undefined ? until : endAfter(lastDay),
    registeredOn: dayOf(cell('registeredOn')),
    challenge: cell('challenge').toLowerCase(),
  };
  // An empty cell says nothing.
  return {
    line,
    value: Object.fromEntries(Object.entries(value).filter(([, said]) => said !== '' && said !== undefined)),
  };
}

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T/.test(text);
