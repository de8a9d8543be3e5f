import { oneByOne, rowImport } from '../import/import-rows.ts';
import { ownRights, registrationKey } from '../import/own-rights.ts';

export const define = rowImport({
  examples: [
    'marketsafe import rights marks.csv --token "$BRAND_TOKEN"',
    'marketsafe import rights portfolio.csv --map office=Register --map number="Reg. No."',
  ],
  who: 'a person of the rights holder',
  help:
    'Each must be in the register that the review team imported. A right of the owner that the register confirmed at enrolment is\n' +
    'verified at once; for another a code goes to the register’s contact, or the review team verifies it.',
  noun: ['right', 'rights'],
  needed: ['office', 'number'],
  atOnce: 1,
  begin: async (client) => {
    const known = await ownRights(client);
    return oneByOne(async ({ office = '', number = '' }) => {
      if (known.has(registrationKey(office, number))) return 'unchanged';
      known.set(registrationKey(office, number), await client.registerRight({ body: { office, number } }));
      return 'created';
    });
  },
});
