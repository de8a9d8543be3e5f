import { complainantDecider } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transactionsOf } from '../platform/transactions.ts';
import { earlierInstallation } from '../testing/earlier-installation.ts';

test('a complainant whose filings of the day were listed goes on with as many of them counted', async () => {
  const installation = await earlierInstallation('-filings-counted');
  const { filings: _, ...rest } = complainantDecider.initial;
  const states = {
    acme: { ...rest, participant: 'acme', filings: { day: '2026-03-02', cases: ['one', 'two', 'three'] } },
    fresh: { ...rest, participant: 'fresh', filings: { day: '', cases: [] } },
  };
  await installation.before.transaction().execute(async (tx) => {
    await sql`set local role marketsafe_work`.execute(tx);
    await sql`select set_config('marketsafe.concerns', '{acme,fresh}', true)`.execute(tx);
    for (const [id, state] of Object.entries(states)) {
      await sql`insert into aggregate (kind, id, version, state) values ('complainant', ${id}, 4, ${JSON.stringify(state)})`.execute(
        tx,
      );
    }
  });
  const database = await installation.upgrade();
  const rows = await transactionsOf(database).work((tx) =>
    tx.selectFrom('aggregate').select(['id', 'version', 'state']).orderBy('id').execute(),
  );
  expect(rows).toEqual([
    { id: 'acme', version: 4, state: { ...states.acme, filings: { day: '2026-03-02', count: 3 } } },
    { id: 'fresh', version: 4, state: { ...states.fresh, filings: { day: '', count: 0 } } },
  ]);
  await database.close();
  await installation.drop();
});
