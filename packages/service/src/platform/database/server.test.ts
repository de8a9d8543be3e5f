import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createService } from '../../service.ts';
import { startRunning } from '../../testing/running-service.ts';
import { openEgress } from '../egress/index.ts';
import { systemEntropy } from '../entropy.ts';
import { Vault } from '../vault/index.ts';
import { withNewKey } from '../vault/key-file.ts';
import type { Database } from './open.ts';

test('a reader that becomes somebody else inside its transaction gets nothing out of it', async () => {
  const running = await startRunning();
  try {
    for (const way of [sql`reset role`, sql`set role marketsafe_work`, sql`select set_config('role', 'none', true)`]) {
      const escaped = running.service.transactions.read('public', async (tx) => {
        await way.execute(tx);
        return tx.selectFrom('event').select('id').execute();
      });
      await expect(escaped).rejects.toThrow(/somebody else|permission denied/);
      expect(
        await running.service.transactions.read('public', async (tx) => {
          const { rows } = await sql<{ name: string }>`select current_user as name`.execute(tx);
          return rows[0]?.name;
        }),
      ).toBe('marketsafe_reader');
    }
  } finally {
    await running.close();
  }
});

test('a live connector starts on nothing that can lose what it acknowledged', async () => {
  const running = await startRunning();
  try {
    const marketplaces = running.programme.marketplaces.map((one) => ({
      ...one,
      connector: { ...one.connector, live: true },
    }));
    const starting = createService({
      database: { durable: false } as Database,
      programme: { ...running.programme, marketplaces },
      clock: running.clock,
      entropy: systemEntropy,
      mailer: { send: async () => ({ accepted: true, id: '' }) },
      dataDirectory: '/nowhere',
      sessionSecret: 'a session secret of enough bytes',
      egress: openEgress(),
      vault: new Vault(withNewKey(undefined, systemEntropy), systemEntropy),
    });
    await expect(starting).rejects.toThrow(/taobao, tmall: a live connector needs PostgreSQL 17 or later with fsync/);
  } finally {
    await running.close();
  }
});
