import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Maintenance } from '@marketsafe/service';
import type { Command } from 'commander';
import { WrongUse } from '../wrong-use.ts';

export interface PlaceOptions {
  readonly data: string;
}

/** The options that name an installation, as `start` has them. */
export const withPlace = (command: Command): Command =>
  command
    .option('--data <folder>', 'data folder of the installation', '.data')
    .addHelpText(
      'after',
      '\nDATABASE_URL=postgres://user:password@host/name names a PostgreSQL server, as for start. The embedded database takes one\n' +
        'process: stop the service first. Use the version that the service runs.',
    );

/** Opens the database of an installation without its service; @throws WrongUse when there is none or it is in use. */
export async function openPlace({ data }: PlaceOptions): Promise<Maintenance> {
  const { DirectoryInUseError, openMaintenance } = await import('@marketsafe/service');
  const databaseUrl = process.env.DATABASE_URL?.trim() || undefined;
  const dataDirectory = resolve(data);
  if (databaseUrl === undefined && !existsSync(join(dataDirectory, 'database'))) {
    throw new WrongUse(
      `There is no database in ${dataDirectory}. Name the data folder with --data, or a server with DATABASE_URL.`,
    );
  }
  try {
    return await openMaintenance({ dataDirectory, databaseUrl });
  } catch (error) {
    if (error instanceof DirectoryInUseError) throw new WrongUse(error.message);
    throw error;
  }
}
