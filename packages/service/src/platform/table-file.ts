import type { Language } from '@marketsafe/terms';
import writeXlsx from 'write-excel-file/node';
import { z } from 'zod';
import { Download } from './handler.ts';

export const TableFormat = z.enum(['csv', 'xlsx']);

type Words = Readonly<Record<Language, string>>;
/** A heading, and the cell of a row. */
export type TableColumn<Row> = readonly [
  heading: Words,
  of: (row: Row, language: Language) => string | number | undefined,
];

/** A table for spreadsheets, with a row for each thing. */
export async function tableFile<Row>(
  { name, format, language }: { name: string; format: z.output<typeof TableFormat>; language: Language },
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<Download<Buffer>> {
  if (format === 'csv')
    return new Download(`${name}.csv`, 'text/csv', Buffer.from(asCsv(columns, rows, language), 'utf8'));
  const cells = rows.map((row) => columns.map(([, of]) => cellOf(of(row, language) ?? null)));
  const heading = columns.map(([words]) => ({ value: words[language], fontWeight: 'bold' as const }));
  const bytes = await writeXlsx([heading, ...cells], { stickyRowsCount: 1 }).toBuffer();
  return new Download(`${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes);
}

const cellOf = (value: string | number | null) => (typeof value === 'string' ? harmless(value) : value);

export function asCsv<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[], language: Language): string {
  const lines = [
    columns.map(([heading]) => heading[language]),
    ...rows.map((row) => columns.map(([, of]) => textOf(of(row, language) ?? ''))),
  ];
  // Spreadsheets recognise UTF-8 by this mark.
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`;
}

const textOf = (value: string | number): string => (typeof value === 'number' ? String(value) : harmless(value));

/** A spreadsheet would compute a title that begins like a formula. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
