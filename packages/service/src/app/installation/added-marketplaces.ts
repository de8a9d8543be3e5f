import { type Connection, connectionOf, readInForce } from '../../intake/connections/index.ts';
import { openInstalled } from '../../platform/database/open-installed.ts';
import { type Transactions, transactionsOf } from '../../platform/transactions.ts';
import { type Configuration, ConfigurationError, type MarketplaceConfiguration } from './configuration.ts';
import { configurationOf } from './connect.ts';
import { databaseAddress } from './database-address.ts';

/**
 * The marketplaces that administrators added and that the service has taken into force. One that stands in the configuration too is not
 * among them, since that counts.
 */
export async function addedMarketplaces(
  { marketplaces }: Pick<Configuration, 'marketplaces'>,
  { work }: Pick<Transactions, 'work'>,
): Promise<readonly Connection[]> {
  const rows = await work(readInForce);
  return rows
    .filter(({ taken_at: taken, marketplace }) => taken !== null && marketplaces.every(({ id }) => id !== marketplace))
    .map(connectionOf);
}

/**
 * All marketplaces of a programme: those of its configuration, and those that administrators added. A trial has no others.
 * @throws ConfigurationError if the database cannot be reached
 */
export async function allMarketplaces(configuration: Configuration): Promise<readonly MarketplaceConfiguration[]> {
  const databaseUrl = await databaseAddress(configuration);
  if (databaseUrl === undefined) return configuration.marketplaces;
  const database = await openInstalled({ dataDirectory: configuration.data, databaseUrl }).catch((error: Error) => {
    throw new ConfigurationError(`The database cannot be read: ${error.message}.`);
  });
  try {
    const added = await addedMarketplaces(configuration, transactionsOf(database));
    return [...configuration.marketplaces, ...added.map(configurationOf)];
  } finally {
    await database.close();
  }
}
