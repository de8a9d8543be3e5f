import { existsSync } from 'node:fs';
import { clusterOf } from './embedded.ts';
import { type Database, openDatabase } from './open.ts';

/** Where an installation keeps its data. */
export interface Place {
  readonly dataDirectory: string;
  /** The server that holds its database; absent for the embedded one. */
  readonly databaseUrl?: string | undefined;
}

/** The service was never started here. */
export class NoDatabaseError extends Error {
  constructor(dataDirectory: string) {
    super(
      `There is no database in ${dataDirectory}. Name the data folder of the installation, or the server that holds its ` +
        'database (DATABASE_URL).',
    );
    this.name = 'NoDatabaseError';
  }
}

/**
 * Opens the database of an installation that was started before. It never creates one: if the server's address was forgotten, an
 * empty database would replace the real one.
 * @throws NoDatabaseError if there is none.
 * @throws DirectoryInUseError if another process holds the directory.
 */
export async function openInstalled({ dataDirectory, databaseUrl }: Place): Promise<Database> {
  if (databaseUrl === undefined && !existsSync(clusterOf(dataDirectory))) throw new NoDatabaseError(dataDirectory);
  return openDatabase(databaseUrl ?? dataDirectory);
}
