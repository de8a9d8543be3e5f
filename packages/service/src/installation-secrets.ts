import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openInstalled, type Place } from './platform/database/open-installed.ts';
import { assertNotRunning } from './platform/database/running.ts';
import { systemEntropy } from './platform/entropy.ts';
import { loadSecrets, type Secrets } from './platform/secrets.ts';
import { transactionsOf } from './platform/transactions.ts';
import { keyFileOf, loadKeyRing, type Rotation, rotateMasterKey, Vault } from './platform/vault/index.ts';

export interface Installation extends Pick<Place, 'dataDirectory'> {
  /** The file of the master keys; one in the data directory without it. */
  readonly masterKeys?: string | undefined;
}

/** The secrets of an installation that was started before. */
export async function installationSecrets({ dataDirectory, masterKeys }: Installation): Promise<Secrets> {
  const keyFile = keyFileOf(dataDirectory, masterKeys);
  for (const path of [join(dataDirectory, 'secrets.json'), keyFile]) {
    if (!existsSync(path))
      throw new Error(`${path} is not there. Name the folder of an installation that was started before.`);
  }
  return loadSecrets(dataDirectory, new Vault(await loadKeyRing(keyFile, systemEntropy), systemEntropy));
}

/**
 * Gives an installation that is not running a new master key.
 *
 * @throws Error when a service runs on the database: it would go on sealing under the old key.
 * @throws NoDatabaseError when its database is not where it was said to be: its rows would be left under a key that is gone.
 */
export async function rotateKeys(installation: Installation & Place): Promise<Rotation> {
  await installationSecrets(installation);
  const { dataDirectory, masterKeys } = installation;
  const database = await openInstalled(installation);
  try {
    await assertNotRunning(database);
    const transactions = transactionsOf(database);
    return await rotateMasterKey(keyFileOf(dataDirectory, masterKeys), { dataDirectory, transactions }, systemEntropy);
  } finally {
    await database.close();
  }
}
