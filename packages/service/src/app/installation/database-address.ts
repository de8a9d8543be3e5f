import { isServerAddress } from '../../platform/database/open.ts';
import { type Configuration, ConfigurationError } from './configuration.ts';
import { readSecretFile } from './secret-file.ts';

/** The address of the programme's PostgreSQL server; undefined for a trial. @throws ConfigurationError */
export async function databaseAddress({ database }: Configuration): Promise<string | undefined> {
  if (database?.urlFile === undefined) return database?.url;
  const url = await readSecretFile(database.urlFile);
  if (isServerAddress(url)) return url;
  throw new ConfigurationError(
    `${database.urlFile}: it holds no address of a PostgreSQL server. Write postgres://user:password@host/name.`,
  );
}
