import { resolve } from 'node:path';
import type { Maintenance, Place } from '@marketsafe/service';
import type { Command } from 'commander';
import { databaseAddress } from './environment.ts';
import { WrongUse } from './wrong-use.ts';

export interface PlaceOptions {
  readonly data: string;
}

/** Adds the options that name an installation, as `start` has them. */
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

/** Opens a part of an installation without its service; @throws WrongUse when it is missing, unfit, or in use. */
export async function openAt<Opened>(
  options: PlaceOptions,
  open: (service: typeof import('@marketsafe/service'), place: Place) => Promise<Opened>,
): Promise<Opened> {
  const place = placeOf(options);
  const service = await import('@marketsafe/service');
  try {
    return await open(service, place);
  } catch (error) {
    const known = [service.DirectoryInUseError, service.NoDatabaseError, service.UnfitDatabaseError];
    if (known.some((kind) => error instanceof kind)) throw new WrongUse((error as Error).message);
    throw error;
  }
}

/** Opens its database, to check or rebuild it. */
export const openPlace = (options: PlaceOptions): Promise<Maintenance> =>
  openAt(options, ({ openMaintenance }, place) => openMaintenance(place));
