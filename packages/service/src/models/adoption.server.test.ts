import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transactionsOf } from '../platform/transactions.ts';
import { earlierInstallation } from '../testing/earlier-installation.ts';

test('cases of before teach by what their packets say, and what was found is weighed again', async () => {
  const installation = await earlierInstallation('-models');
  const [told, silent] = [randomUUID(), randomUUID()];
  const signals = [
    { signal: 'mark', logOdds: 6.48, weight: 'mark-title' },
    { signal: 'jargon', logOdds: 2, weight: 'jargon-trade' },
    { signal: 'jargon', logOdds: 1, weight: 'jargon-trade', times: 0.5 },
    { signal: 'of-before', logOdds: 1 },
  ];
  await installation.before.transaction().execute(async (tx) => {
    for (const table of ['case_file', 'weighing'])
      await sql.raw(`alter table ${table} no force row level security`).execute(tx);
    for (const [id, of] of [
      [told, signals],
      [silent, []],
    ] as const)
      await sql`
        insert into case_file (id, bundle, right_id, target, reason, seller, open, file) values (
          ${id}, ${id}, 'cn-1', ${`listing taobao/${id}`}, 'counterfeit', 'taobao/s1', false, ${JSON.stringify({ signals: of })}::jsonb)`.execute(
        tx,
      );
    await sql`insert into weighing (bands) values ('{"act":0.9,"review":0.3,"watch":0.1}'::jsonb)`.execute(tx);
    for (const table of ['case_file', 'weighing'])
      await sql.raw(`alter table ${table} force row level security`).execute(tx);
  });
  const database = await installation.upgrade();
  const read = await transactionsOf(database).work(async (tx) => ({
    examples: await tx.selectFrom('screening_example').select(['case_id', 'features']).execute(),
    weighing: await tx.selectFrom('weighing').select('model').execute(),
  }));
  expect(read.examples).toEqual([{ case_id: told, features: { 'mark-title': 1, 'jargon-trade': 1.5 } }]);
  // No model has this version, so the first look at it queues every brand.
  expect(read.weighing).toEqual([{ model: '' }]);
  await database.close();
  await installation.drop();
});
