import type { InputOf } from '@marketsafe/sdk';
import type { Numbered, RowFault } from '../import/import-file.ts';
import { rowImport } from '../import/import-rows.ts';
import { dayOf } from '../import/register/day.ts';
import { sendTogether } from '../import/send-entries.ts';

export const define = rowImport({
  examples: [
    'marketsafe import cases history.csv --token "$DESK_TOKEN"',
    'marketsafe import cases history.csv --map reference="Case no." --map decidedOn=Closed',
  ],
  who: 'an administrator of the review team',
  help:
    'The review team reads them on the seller’s page. Nothing counts them: they give neither points nor standing. "outcome": upheld,\n' +
    'rejected or withdrawn. "decidedOn" is a day that begins with the year. Of lines with one seller and reference the last counts.',
  noun: ['case', 'cases'],
  needed: ['marketplace', 'seller', 'reference', 'outcome', 'decidedOn'],
  optional: ['listing', 'complainant', 'note'],
  atOnce: 500,
  begin: async (client) => async (rows) => {
    const read = rows.map(
      ({ line, value: { decidedOn = '', outcome = '', ...rest } }): Numbered<unknown> | RowFault => {
        const day = dayOf(decidedOn);
        return day === undefined
          ? { line, field: 'decidedOn', error: `"${decidedOn}" is not a day. Write it as 2027-06-30` }
          : { line, value: { ...rest, outcome: outcome.toLowerCase(), decidedOn: day } };
      },
    );
    const sent = await sendTogether(
      read.flatMap((one) => ('value' in one ? [one] : [])),
      'cases',
      // The service checks the rest; here it has any type.
      (values) => client.importPastCases({ body: { cases: values as InputOf<'importPastCases'>['body']['cases'] } }),
    );
    return { taken: sent.taken, refused: [...read.flatMap((one) => ('error' in one ? [one] : [])), ...sent.refused] };
  },
});
