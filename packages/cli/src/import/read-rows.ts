import { linesOf, openText, readJsonLines, readRecords } from '@marketsafe/screening';
import { WrongUse } from '../wrong-use.ts';
import { type Columns, columnsOf, noColumns, widthFault } from './columns.ts';
import { assertMapFits, formatOf } from './file-format.ts';
import type { Numbered, RowFault } from './import-file.ts';

/** The texts of one row, by field. A field that says nothing is absent. */
export type Row<Field extends string> = Numbered<Partial<Readonly<Record<Field, string>>>>;

interface RowShape<Field extends string> {
  readonly fields: readonly Field[];
  /** Fields that every row has. */
  readonly needed: readonly Field[];
  /** CSV needs their columns only. */
  readonly mayBeEmpty?: true;
  readonly map: Columns<Field>;
}

/**
 * Rows of CSV with a header, or of JSON lines with the fields' names.
 * @throws WrongUse for a file of which nothing can be read
 */
export async function* readRows<Field extends string>(
  file: string,
  shape: RowShape<Field>,
): AsyncGenerator<Row<Field> | RowFault> {
  const text = await openText(file);
  const format = formatOf(text);
  if (format === 'xml') throw new WrongUse(`${file}: is XML. Save it as CSV or JSON lines. Nothing was imported.`);
  assertMapFits(file, format, shape.map);
  const reads = format === 'jsonl' ? jsonRows(linesOf(text), shape) : csvRows(file, linesOf(text), shape);
  for await (const read of reads) {
    const missing =
      'error' in read || shape.mayBeEmpty ? undefined : shape.needed.find((field) => read.value[field] === undefined);
    yield missing === undefined ? read : { line: read.line, field: missing, error: 'is missing' };
  }
}

type Lines = ReturnType<typeof linesOf>;

async function* csvRows<Field extends string>(
  file: string,
  lines: Lines,
  { fields, needed, map }: RowShape<Field>,
): AsyncGenerator<Row<Field> | RowFault> {
  const records = readRecords(lines);
  const first = await records.next();
  if (first.done) return;
  if ('error' in first.value) throw new WrongUse(`${file}:${first.value.line}: ${first.value.error}. Mend the header.`);
  const header = first.value.fields.map((column) => column.trim());
  const columns = columnsOf(file, header, fields, map);
  const missing = needed.filter((field) => !columns.has(field));
  if (missing.length > 0) throw noColumns(file, header, missing);
  for await (const record of records) {
    if ('error' in record) {
      yield record;
      continue;
    }
    const wrong = widthFault(record.fields, header.length);
    if (wrong !== undefined) yield { line: record.line, error: wrong };
    else yield rowOf(record.line, fields, (field) => record.fields[columns.get(field) ?? -1]);
  }
}

async function* jsonRows<Field extends string>(
  lines: Lines,
  { fields }: RowShape<Field>,
): AsyncGenerator<Row<Field> | RowFault> {
  for await (const read of readJsonLines(lines)) {
    if ('error' in read) {
      yield read;
      continue;
    }
    const value = (read.value ?? {}) as Readonly<Record<string, unknown>>;
    const unknown = Object.keys(value).find((name) => !fields.some((field) => field === name));
    const wrong = fields.find((field) => value[field] !== undefined && typeof value[field] !== 'string');
    if (unknown !== undefined)
      yield { line: read.line, field: unknown, error: `is no field here. There are: ${fields.join(', ')}` };
    else if (wrong !== undefined) yield { line: read.line, field: wrong, error: 'is not a text. Put it in quotes' };
    else yield rowOf(read.line, fields, (field) => value[field] as string | undefined);
  }
}

function rowOf<Field extends string>(
  line: number,
  fields: readonly Field[],
  said: (field: Field) => string | undefined,
): Row<Field> {
  const cells = fields.flatMap((field) => {
    const cell = said(field)?.trim() ?? '';
    return cell === '' ? [] : [[field, cell] as const];
  });
  return { line, value: Object.fromEntries(cells) as Row<Field>['value'] };
}
