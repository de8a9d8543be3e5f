import { resealConnectorSecrets } from '../connector-secrets/index.ts';
import type { Entropy } from '../entropy.ts';
import { loadSecrets } from '../secrets.ts';
import { allowTenantWrites } from '../tenant-scope.ts';
import type { Transactions } from '../transactions.ts';
import { loadKeyRing, withNewKey, writeKeyRing } from './key-file.ts';
import { Vault } from './vault.ts';

export interface Rotation {
  /** Id of the new master key. */
  readonly key: string;
  /** Rows of the database that were sealed again. */
  readonly rows: number;
  /** Secrets of connectors that were sealed again. */
  readonly connectors: number;
}

/**
 * Seals everything under a new master key and removes the old keys. If interrupted, run it again: until the end the file holds old
 * and new keys. No service may run meanwhile, since it would continue to seal under the old key.
 */
export async function rotateMasterKey(
  path: string,
  installation: { readonly dataDirectory: string; readonly transactions: Transactions },
  entropy: Entropy,
): Promise<Rotation> {
  const both = withNewKey(await loadKeyRing(path, entropy), entropy);
  await writeKeyRing(path, both);
  const vault = new Vault(both, entropy);
  await loadSecrets(installation.dataDirectory, vault);
  const connectors = await resealConnectorSecrets(installation.dataDirectory, vault);
  const rows = await resealRows(installation.transactions, vault);
  const key = both.keys.get(both.current);
  if (key) await writeKeyRing(path, { current: both.current, keys: new Map([[both.current, key]]) });
  return { key: both.current, rows, connectors };
}

/** Every row that holds a sealed secret. */
function resealRows(transactions: Transactions, vault: Vault): Promise<number> {
  return transactions.work(async (tx) => {
    const owners = await tx.selectFrom('webhook_secret').select('tenant').distinct().execute();
    await allowTenantWrites(
      tx,
      owners.map(({ tenant }) => tenant),
    );
    const anew = (sealed: string, about: string): string => vault.seal(vault.open(sealed, about), about);
    const rows = await tx.selectFrom('webhook_secret').select(['id', 'endpoint', 'sealed']).forUpdate().execute();
    for (const { id, endpoint, sealed } of rows) {
      await tx
        .updateTable('webhook_secret')
        .set({ sealed: anew(sealed, webhookSecretOf(endpoint)) })
        .where('id', '=', id)
        .execute();
    }
    const connections = await tx
      .selectFrom('marketplace_connection')
      .select(['number', 'sealed'])
      .where('sealed', 'is not', null)
      .forUpdate()
      .execute();
    for (const { number, sealed } of connections) {
      await tx
        .updateTable('marketplace_connection')
        .set({ sealed: sealed && anew(sealed, connectionSecretsOf(number)) })
        .where('number', '=', number)
        .execute();
    }
    return rows.length + connections.length;
  });
}

/** The name that the secrets of a connection are sealed for, until they are in force. */
export const connectionSecretsOf = (number: number): string => `connection ${number}`;

/** The name that a webhook's secret is sealed for. */
export const webhookSecretOf = (endpoint: string): string => `webhook ${endpoint}`;
