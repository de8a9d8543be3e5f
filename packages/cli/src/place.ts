import { resolve } from 'node:path';
import type { Installation, Maintenance, Place } from '@marketsafe/service';
import type { Command } from 'commander';
import { asWrongUse, readConfigurationFile } from './configuration.ts';
import { databaseAddress, masterKeys } from './environment.ts';

export interface PlaceOptions {
  readonly config?: string;
  readonly data: string;
}

/** Adds the options that name an installation. */
export const withPlace = (command: Command): Command =>
  command
    .option('--config <file>', 'configuration of the programme, instead of --data and the variables below')
    .option('--data <folder>', 'data folder of a demonstration', '.data')
    .addHelpText(
      'after',
      '\nDATABASE_URL=postgres://user:password@host/name names a PostgreSQL server, as for start --demo, and MARKETSAFE_MASTER_KEYS the\n' +
        'file of the master keys, where it is not in the data folder. The embedded database takes one process: stop the service first.\n' +
        'Use the version that the service runs.',
    );

interface PlaceAsked extends Place, Installation {
  readonly ledgerKey?: string;
  /** The programme's policy pack, where a configuration names it. */
  readonly pack?: string;
}

/** @throws WrongUse if the configuration is faulty, or DATABASE_URL names no server */
export async function placeOf({ config, data }: PlaceOptions): Promise<PlaceAsked> {
  if (config === undefined)
    return { dataDirectory: resolve(data), databaseUrl: databaseAddress(), masterKeys: masterKeys() };
  const configuration = await readConfigurationFile({ config });
  const { databaseAddress: addressIn } = await import('@marketsafe/service');
  const databaseUrl = await addressIn(configuration).catch(async (error: unknown) => {
    throw await asWrongUse(error);
  });
  const { data: dataDirectory, keys, ledger, programme } = configuration;
  const ledgerKey = ledger?.key;
  return {
    dataDirectory,
    databaseUrl,
    masterKeys: keys,
    pack: programme.pack,
    ...(ledgerKey !== undefined && { ledgerKey }),
  };
}

/** Opens a part of an installation without its service; @throws WrongUse when it is missing, unfit, or in use. */
export async function openAt<Opened>(
  options: PlaceOptions,
  open: (service: typeof import('@marketsafe/service'), place: PlaceAsked) => Promise<Opened>,
): Promise<Opened> {
  const place = await placeOf(options);
  const service = await import('@marketsafe/service');
  return open(service, place).catch(async (error: unknown) => {
    const known = [service.DirectoryInUseError, service.NoDatabaseError, service.UnfitDatabaseError];
    throw known.some((kind) => error instanceof kind) ? await asWrongUse(error) : error;
  });
}

/** Opens its database, to check or rebuild it. */
export const openPlace = (options: PlaceOptions): Promise<Maintenance> =>
  openAt(options, ({ openMaintenance }, place) => openMaintenance(place));
