import { dirname, join } from 'node:path';
import type { InputOf } from '@marketsafe/sdk';
import { chunksOf } from '../chunks.ts';
import { exportFileName, readExportFile } from '../complaints/export-file.ts';
import type { Numbered, RowFault, Sent } from '../import/import-file.ts';
import { rowImport } from '../import/import-rows.ts';
import type { Row } from '../import/read-rows.ts';
import { dayOf } from '../import/register/day.ts';
import { sendTogether } from '../import/send-entries.ts';

type Receipt = InputOf<'importReceipts'>['body']['receipts'][number];
type Field = 'worksheet' | 'row' | 'case' | 'reference' | 'state' | 'date';

const STATES: readonly Receipt['state'][] = [
  'submitted',
  'asked-back',
  'removed',
  'declined',
  'escalated',
  'reinstated',
];
/** The service's limit of a request. */
const AT_ONCE = 300;

export const define = rowImport<Field>({
  examples: ['marketsafe import receipts ipp/receipts.csv --token "$API_KEY"'],
  who: 'the rights holder or its agent, with the scope "answer"',
  help:
    `"state": ${STATES.join(', ')}. "date" is a day that begins with the year, "reference" the\nhost’s number. A line is about a ` +
    '"case", or about a "worksheet" of the export in whose folder the file is, or a "row" of it. Lines\nthat say nothing of an answer are passed over.',
  noun: ['case', 'cases'],
  needed: ['reference', 'state', 'date'],
  mayBeEmpty: true,
  optional: ['worksheet', 'row', 'case'],
  atOnce: AT_ONCE,
  begin: async (client, file) => {
    const path = join(dirname(file), exportFileName);
    const worksheets = await readExportFile(path);
    return async (rows) => {
      const read = rows.flatMap((row) => receiptsIn(row, worksheets, path));
      const receipts = read.flatMap((one) => ('value' in one ? [one] : []));
      const sent: Sent[] = [];
      for (const some of chunksOf(receipts, AT_ONCE))
        sent.push(await send(some, (values) => client.importReceipts({ body: { receipts: [...values] } })));
      return {
        taken: sent.flatMap(({ taken }) => taken),
        refused: [...read.flatMap((one) => ('error' in one ? [one] : [])), ...sent.flatMap(({ refused }) => refused)],
      };
    };
  },
});

/** A line about a worksheet is many receipts; of one that is refused the others are taken. */
async function send(
  receipts: readonly Numbered<Receipt>[],
  take: (values: readonly Receipt[]) => ReturnType<Parameters<typeof sendTogether>[2]>,
): Promise<Sent> {
  const numbered = receipts.map(({ value }, line) => ({ line, value }));
  const lineOf = (at: number): number => receipts[at]?.line ?? 0;
  const { taken, refused } = await sendTogether(numbered, 'receipts', (values) => take(values as readonly Receipt[]));
  return {
    taken: taken.map(({ line, outcome }) => ({ line: lineOf(line), outcome })),
    refused: refused.map(({ line, error, ...rest }) => ({
      ...{ ...rest, line: lineOf(line) },
      error: `${error} (case ${receipts[line]?.value.case})`,
    })),
  };
}

function receiptsIn(
  { line, value }: Row<Field>,
  worksheets: ReadonlyMap<string, readonly string[]> | undefined,
  path: string,
): (Numbered<Receipt> | RowFault)[] {
  const { reference, state, date } = value;
  if (reference === undefined && state === undefined && date === undefined) return [];
  const fault = (field: Field, error: string): RowFault[] => [{ line, field, error }];
  if (reference === undefined) return fault('reference', 'is missing: write the host’s number');
  const known = STATES.find((one) => one === state?.toLowerCase());
  if (known === undefined) return fault('state', `"${state ?? ''}" is no state. There are: ${STATES.join(', ')}`);
  const day = date === undefined ? undefined : dayOf(date);
  if (day === undefined) return fault('date', `"${date ?? ''}" is not a day. Write it as 2027-06-30`);
  const cases = casesIn(value, worksheets, path);
  if ('error' in cases) return [{ line, ...cases }];
  return cases.map((one) => ({ line, value: { case: one, reference, state: known, date: day } }));
}

function casesIn(
  { worksheet, row, case: one }: Row<Field>['value'],
  worksheets: ReadonlyMap<string, readonly string[]> | undefined,
  path: string,
): readonly string[] | { readonly field: Field; readonly error: string } {
  if (one !== undefined) return [one];
  if (worksheet === undefined) return { field: 'worksheet', error: 'is missing: name a worksheet, or a case' };
  if (worksheets === undefined)
    return { field: 'worksheet', error: `${path} is not there, which says what a worksheet holds. Name the case` };
  const cases = worksheets.get(worksheet);
  if (cases === undefined) return { field: 'worksheet', error: `there is no worksheet "${worksheet}" in ${path}` };
  if (row === undefined) return cases;
  const at = /^\d{1,6}$/.test(row) ? cases[Number(row) - 1] : undefined;
  return at === undefined ? { field: 'row', error: `"${row}" is no row of it; it has 1 to ${cases.length}` } : [at];
}
