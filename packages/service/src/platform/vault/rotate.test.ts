import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase } from '../../testing/test-database.ts';
import type { Database } from '../database/open.ts';
import { systemEntropy } from '../entropy.ts';
import { loadSecrets } from '../secrets.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import { transactionsOf } from '../transactions.ts';
import { connectionSecretsOf, rotateMasterKey, Vault, webhookSecretOf } from './index.ts';
import { loadKeyRing, withNewKey, writeKeyRing } from './key-file.ts';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'marketsafe-rotate-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

test('a rotation seals every row and the file again; the old key opens nothing; an interrupted one can be repeated', async () => {
  const path = join(folder, 'keys', 'master-keys.json');
  const transactions = transactionsOf(database);
  const open = async () => new Vault(await loadKeyRing(path, systemEntropy), systemEntropy);
  const old = await open();
  const secrets = await loadSecrets(folder, old);
  const at = new Date('2026-03-02T02:00:00.000Z');
  const endpoints = [randomUUID(), randomUUID(), randomUUID()];
  await transactions.work(async (tx) => {
    await allowTenantWrites(tx, ['p']);
    for (const id of endpoints) {
      await tx
        .insertInto('webhook_endpoint')
        .values({ tenant: 'p', id, url: `https://hooks.example/${id}`, state: 'active', created_at: at })
        .execute();
      const sealed = old.seal(`whsec_${id}`, webhookSecretOf(id));
      await tx.insertInto('webhook_secret').values({ tenant: 'p', id, endpoint: id, sealed, made_at: at }).execute();
    }
  });
  const entered = JSON.stringify({ token: 'a-token' });
  await transactions.work((tx) =>
    tx
      .insertInto('marketplace_connection')
      .values({
        ...{ tenant: 'desk', number: 1, marketplace: 'shoes', connector: 'operator-api', settings: '{}' },
        ...{ secrets: ['token'], sealed: old.seal(entered, connectionSecretsOf(1)), tested: '[]' },
        ...{ by: 'ann', at, reasons: 'A new marketplace.', state: 'proposed' },
      })
      .execute(),
  );
  // The state after a rotation that was interrupted before it changed a row.
  await writeKeyRing(path, withNewKey(await loadKeyRing(path, systemEntropy), systemEntropy));

  const done = await rotateMasterKey(path, { dataDirectory: folder, transactions }, systemEntropy);
  expect([done.rows, done.connectors]).toEqual([4, 0]);
  const ring = await loadKeyRing(path, systemEntropy);
  expect([...ring.keys.keys()]).toEqual([done.key]);

  const vault = await open();
  expect(await loadSecrets(folder, vault)).toEqual(secrets);
  const rows = await transactions.work((tx) =>
    tx.selectFrom('webhook_secret').select(['endpoint', 'sealed']).execute(),
  );
  for (const { endpoint, sealed } of rows) {
    expect(vault.open(sealed, webhookSecretOf(endpoint))).toBe(`whsec_${endpoint}`);
    expect(() => old.open(sealed, webhookSecretOf(endpoint))).toThrow('is not in the key file');
  }
  const [{ sealed = null } = {}] = await transactions.work((tx) =>
    tx.selectFrom('marketplace_connection').select('sealed').execute(),
  );
  expect(vault.open(sealed ?? '', connectionSecretsOf(1))).toBe(entered);
  expect(() => old.open(sealed ?? '', connectionSecretsOf(1))).toThrow('is not in the key file');
  await expect(loadSecrets(folder, old)).rejects.toThrow('is not in the key file');
  expect(await readFile(join(folder, 'secrets.json'), 'utf8')).not.toContain(secrets.identity);
});
