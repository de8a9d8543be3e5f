import { resolve } from 'node:path';
import type { Maintenance, Place } from '@marketsafe/service';
import type { Command } from 'commander';
import { databaseAddress } from './environment.ts';
import { WrongUse } from './wrong-use.ts';

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

/** @throws WrongUse when DATABASE_URL names no server. */
export const placeOf = ({ data }: PlaceOptions): Place => ({
  dataDirectory: resolve(data),
  databaseUrl: databaseAddress(),
});

/** Opens the database of an installation without its service; @throws WrongUse when there is none or it is in use. */
export async function openPlace(options: PlaceOptions): Promise<Maintenance> {
  const place = placeOf(options);
  const { DirectoryInUseError, NoDatabaseError, openMaintenance, UnfitDatabaseError } = await import(
    '@marketsafe/service'
  );
  try {
    return await openMaintenance(place);
  } catch (error) {
    if ([DirectoryInUseError, NoDatabaseError, UnfitDatabaseError].some((known) => error instanceof known))
      throw new WrongUse((error as Error).message);
    throw error;
  }
}
