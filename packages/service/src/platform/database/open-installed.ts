import { existsSync } from 'node:fs';
import { clusterOf } from './embedded.ts';
import { type Database, openDatabase } from './open.ts';

/** Where an installation keeps everything. */
export interface Place {
  readonly dataDirectory: string;
  /** The server that holds its database; the data directory does without. */
  readonly databaseUrl?: string | undefined;
}

/** Nothing was started here before. */
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
 * The database of an installation that was started before. It makes none: an empty one, where the server was forgotten,
 * would stand in for the real one.
 *
 * @throws NoDatabaseError when there is none.
 * @throws DirectoryInUseError when another process holds the directory.
 */
export async function openInstalled({ dataDirectory, databaseUrl }: Place): Promise<Database> {
  if (databaseUrl === undefined && !existsSync(clusterOf(dataDirectory))) throw new NoDatabaseError(dataDirectory);
  return openDatabase(databaseUrl ?? dataDirectory);
}
