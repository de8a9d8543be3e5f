import { InvalidArgumentError } from 'commander';
import { WrongUse } from '../wrong-use.ts';

/** Column by field, where it has another name than the field. */
export type Columns<Field extends string> = Partial<Readonly<Record<Field, string>>>;

/** Reads `--map field=column`, and adds it to those before. */
export const columnIn =
  <Field extends string>(fields: readonly Field[]) =>
  (text: string, before: Columns<Field>): Columns<Field> => {
    const [field = '', ...rest] = text.split('=');
    const known = fields.find((one) => one === field);
    if (!known || rest.join('=') === '')
      throw new InvalidArgumentError(`Write it as field=column, with one of the fields ${fields.join(', ')}.`);
    return { ...before, [known]: rest.join('=') };
  };

const bare = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * Where a CSV file has each field: by the column's own name, or by the one that --map gives.
 * @throws WrongUse for a column that is not there
 */
export function columnsOf<Field extends string>(
  file: string,
  header: readonly string[],
  fields: readonly Field[],
  map: Columns<Field>,
): ReadonlyMap<Field, number> {
  const columns = new Map<Field, number>();
  for (const field of fields) {
    const named = map[field];
    const at = header.findIndex((column) => bare(column) === bare(named ?? field));
    if (at >= 0) columns.set(field, at);
    else if (named !== undefined) {
      throw new WrongUse(`${file}: has no column "${named}" for --map ${field}. It has: ${header.join(', ')}.`);
    }
  }
  return columns;
}

/** Columns are missing. */
export const noColumns = (
  file: string,
  header: readonly string[],
  missing: readonly string[],
  otherwise = '',
): WrongUse =>
  new WrongUse(
    `${file}: has no column for ${missing.join(', ')}. It has: ${header.join(', ')}. Name the column with ` +
      `--map ${missing[0]}=COLUMN${otherwise}. Nothing was imported.`,
  );

/** What is wrong with the width of a record. Spreadsheets pad lines with empty cells; fewer cells than columns mean that data is missing. */
export const widthFault = (fields: readonly string[], width: number): string | undefined =>
  fields.length < width || fields.slice(width).some((field) => field !== '')
    ? `${fields.length} fields where the header has ${width}`
    : undefined;
