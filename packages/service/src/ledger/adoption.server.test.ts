import { randomBytes, randomUUID } from 'node:crypto';
import { leafHash } from '@marketsafe/ledger';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { transactionsOf } from '../platform/transactions.ts';
import { earlierInstallation } from '../testing/earlier-installation.ts';

test('events of before are hashed anew and wait for their index', async () => {
  const installation = await earlierInstallation('-ledger');
  const salt = randomBytes(32);
  const entry = { id: randomUUID(), kind: 'right', aggregate: 'cn-1', version: 1, type: 'right-lapsed' };
  const record = {
    ...entry,
    payload: { cause: 'expired', n: 1.5 },
    actor: { kind: 'system' },
    at: '2026-03-02T02:00:00.123Z',
  };
  await installation.before.transaction().execute(async (tx) => {
    await sql`set local role marketsafe_work`.execute(tx);
    await sql`
      insert into event (id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash) values (${record.id}, ${record.kind},
        ${record.aggregate}, 1, ${record.type}, ${JSON.stringify(record.payload)}, ${JSON.stringify(record.actor)}, ${record.at}, ${salt}, 'old')`.execute(
      tx,
    );
  });
  const database = await installation.upgrade();
  const read = await transactionsOf(database).work(async (tx) => {
    const events = await tx.selectFrom('event').select(['seq', 'leaf_hash']).execute();
    const waiting = await tx.selectFrom('ledger_queue').select('event').execute();
    return { events, waiting };
  });
  expect(read.events.map(({ leaf_hash }) => leaf_hash)).toEqual([leafHash(salt, record).toString('hex')]);
  expect(read.waiting).toEqual([{ event: read.events[0]?.seq }]);
  await database.close();
  await installation.drop();
});
