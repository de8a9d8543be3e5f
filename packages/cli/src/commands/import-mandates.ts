import { oneByOne, RefusedRow, rowImport } from '../import/import-rows.ts';
import { ownRights, registrationKey } from '../import/own-rights.ts';
import { dayOf, endAfter } from '../import/register/day.ts';

export const define = rowImport({
  examples: ['marketsafe import mandates mandates.csv --token "$BRAND_TOKEN"'],
  who: 'a person of the rights holder',
  help:
    '"agent" is the number on the agent’s page “Rights”. "until" is the last day, which begins with the year (2027-06-30). Import the rights\n' +
    'first. A mandate that is there gets the new end.',
  noun: ['mandate', 'mandates'],
  needed: ['office', 'number', 'agent', 'until'],
  atOnce: 1,
  begin: async (client) => {
    const known = await ownRights(client);
    return oneByOne(async ({ office = '', number = '', agent = '', until: last = '' }) => {
      const key = registrationKey(office, number);
      const right = known.get(key);
      if (!right)
        throw new RefusedRow(
          'number',
          `you hold no right ${office} ${number}. Register it first, or import your rights`,
        );
      const day = dayOf(last);
      if (day === undefined) throw new RefusedRow('until', `"${last}" is not a day. Write it as 2027-06-30`);
      const until = endAfter(day);
      const before = right.mandates.find((mandate) => mandate.agent === agent);
      if (before?.until === until) return 'unchanged';
      known.set(key, await client.grantMandate({ path: { right: right.id }, body: { agent, until } }));
      return before ? 'changed' : 'created';
    });
  },
});
