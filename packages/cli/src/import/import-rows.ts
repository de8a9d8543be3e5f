import { type Client, ProblemError } from '@marketsafe/sdk';
import { type Define, withExamples } from '../command.ts';
import { assertReadableFiles } from '../input-file.ts';
import { type ServiceOptions, serviceAt, withService } from '../service-api.ts';
import { type Columns, columnIn } from './columns.ts';
import { importedInWords, importFile, type Outcome, type RowFault, type Sent } from './import-file.ts';
import { type Row, readRows } from './read-rows.ts';

/** An import of rows of texts: their fields, and how the service takes them. */
interface RowImport<Field extends string> {
  readonly examples: readonly string[];
  /** After the fields in --help. */
  readonly help: string;
  /** Whose token it takes. */
  readonly who: string;
  /** What a row is: one, many. */
  readonly noun: readonly [string, string];
  readonly needed: readonly Field[];
  readonly optional?: readonly Field[];
  /** A line may say nothing of a needed field, whose column must be there. */
  readonly mayBeEmpty?: true;
  /** The most rows of one sending. */
  readonly atOnce: number;
  /** Reads what the service has, and returns what sends rows in order. */
  readonly begin: (client: Client, file: string) => Promise<(rows: readonly Row<Field>[]) => Promise<Sent>>;
}

interface Options<Field extends string> extends ServiceOptions {
  readonly map: Columns<Field>;
  readonly json?: true;
}

export function rowImport<Field extends string>(rows: RowImport<Field>): Define {
  const { examples, help, who, needed, optional = [] } = rows;
  const others = optional.length === 0 ? '' : `; where you have them: ${optional.join(', ')}`;
  return (named) =>
    withService(
      withExamples(named, ...examples)
        .argument('<file>', 'CSV with a header, or .jsonl with one object of texts a line')
        .option(
          '--map <field=column>',
          'for CSV: the column of a field; repeat for others',
          columnIn(fieldsOf(rows)),
          {},
        )
        .option('--json', 'the result as JSON'),
      who,
    )
      .addHelpText(
        'after',
        `\nFields: ${needed.join(', ')}${others}.\n${help}\nImporting a file again changes nothing. Ends with 1 if a line was refused; ` +
          'the others are imported.',
      )
      .action((file: string, options: Options<Field>) => importRows(rows, file, options));
}

const fieldsOf = <Field extends string>({ needed, optional = [] }: RowImport<Field>): readonly Field[] => [
  ...needed,
  ...optional,
];

async function importRows<Field extends string>(
  rows: RowImport<Field>,
  file: string,
  options: Options<Field>,
): Promise<void> {
  await assertReadableFiles(file);
  const client = serviceAt(options);
  let begun: Awaited<ReturnType<RowImport<Field>['begin']>> | undefined;
  const send = async (some: readonly Row<Field>[]): Promise<Sent> => {
    begun ??= await rows.begin(client, file);
    return begun(some);
  };
  const { needed, mayBeEmpty } = rows;
  const reads = readRows(file, { fields: fieldsOf(rows), needed, map: options.map, ...(mayBeEmpty && { mayBeEmpty }) });
  const imported = await importFile(file, { reads, send, atOnce: rows.atOnce }, options);
  const { leftOut: _, ...told } = imported;
  console.log(options.json ? JSON.stringify(told) : importedInWords(imported, rows.noun));
}

/** A row that cannot be imported, and why. */
export class RefusedRow extends Error {
  readonly field: string;
  constructor(field: string, error: string) {
    super(error);
    this.name = 'RefusedRow';
    this.field = field;
  }
}

/** Sends rows one by one. @param take throws RefusedRow, or the service's ProblemError */
export const oneByOne =
  <Field extends string>(take: (row: Row<Field>['value']) => Promise<Outcome>) =>
  async (rows: readonly Row<Field>[]): Promise<Sent> => {
    const taken: { line: number; outcome: Outcome }[] = [];
    const refused: RowFault[] = [];
    for (const { line, value } of rows) {
      try {
        taken.push({ line, outcome: await take(value) });
      } catch (error) {
        refused.push({ line, ...refusalIn(error) });
      }
    }
    return { taken, refused };
  };

/** Why a row was refused. Rethrows what is about no row: no connection, no session, a position that may not do it. */
export function refusalIn(error: unknown): Omit<RowFault, 'line'> {
  if (error instanceof RefusedRow) return { field: error.field, error: error.message };
  if (!(error instanceof ProblemError) || ![400, 404, 409, 422].includes(error.status)) throw error;
  const part = error.errors.find(({ field }) => field?.startsWith('body.'));
  const field = part?.field?.slice('body.'.length);
  return { ...(field !== undefined && { field }), error: part?.detail ?? error.detail ?? error.message };
}
