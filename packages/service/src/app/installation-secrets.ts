import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConnectorSecretSeen,
  listConnectorSecrets,
  type NewConnectorSecret,
  readConnectorSecret,
  secretName,
  setConnectorSecret,
} from '../platform/connector-secrets/index.ts';
import { openInstalled, type Place } from '../platform/database/open-installed.ts';
import { assertNotRunning } from '../platform/database/running.ts';
import { systemEntropy } from '../platform/entropy.ts';
import { loadSecrets } from '../platform/secrets.ts';
import { transactionsOf } from '../platform/transactions.ts';
import { keyFileOf, loadKeyRing, type Rotation, rotateMasterKey, Vault } from '../platform/vault/index.ts';

export interface Installation extends Pick<Place, 'dataDirectory'> {
  /** The file of the master keys; default in the data directory. */
  readonly masterKeys?: string | undefined;
}

/** The vault of an installation that was started before; it creates nothing. */
export async function installedVault({ dataDirectory, masterKeys }: Installation): Promise<Vault> {
  const keyFile = keyFileOf(dataDirectory, masterKeys);
  for (const path of [join(dataDirectory, 'secrets.json'), keyFile]) {
    if (!existsSync(path))
      throw new Error(
        `${path} is not there. Name the folder of an installation that was started before with --data, and the file of its ` +
          'master keys with MARKETSAFE_MASTER_KEYS where that is elsewhere. Nothing was changed.',
      );
  }
  return new Vault(await loadKeyRing(keyFile, systemEntropy), systemEntropy);
}

/** The token that a marketplace's connector shows to it. */
export async function connectorToken(installation: Installation, marketplace: string): Promise<string> {
  const vault = await installedVault(installation);
  return readConnectorSecret(installation.dataDirectory, secretName(marketplace, 'token'), vault);
}

/** Puts a connector's new secret into force; a running service takes it too. */
export async function setSecret(installation: Installation, given: NewConnectorSecret): Promise<ConnectorSecretSeen> {
  const vault = await installedVault(installation);
  return setConnectorSecret(installation.dataDirectory, given, vault, new Date());
}

/** Names and times of connectors' secrets; never their values. */
export async function listSecrets(installation: Installation): Promise<readonly ConnectorSecretSeen[]> {
  await installedVault(installation);
  return listConnectorSecrets(installation.dataDirectory, new Date());
}

/**
 * Gives an installation that is not running a new master key.
 * @throws Error if a service runs on the database, since it would continue to seal under the old key.
 * @throws NoDatabaseError if its database is not there, since its rows would stay under a deleted key.
 */
export async function rotateKeys(installation: Installation & Place): Promise<Rotation> {
  await loadSecrets(installation.dataDirectory, await installedVault(installation));
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
