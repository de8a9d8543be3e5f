import { join } from 'node:path';
import { keyFileOf } from '../../platform/vault/index.ts';

/** Where an installation keeps its files and keys. */
export interface KeyPlaces {
  readonly dataDirectory: string;
  /** The file of the master keys; default in the data folder. */
  readonly masterKeys?: string | undefined;
  /** The key that signs the ledger; default in the data folder. */
  readonly ledgerKey?: string | undefined;
}

export const masterKeys = 'keys/master-keys.json';
const ledgerKey = 'keys/ledger-key.pem';

/** The keys' files by the names that they have in a backup, wherever they are. */
export const keysOf = (places: KeyPlaces) => ({
  [masterKeys]: keyFileOf(places.dataDirectory, places.masterKeys),
  [ledgerKey]: places.ledgerKey ?? join(places.dataDirectory, 'ledger-key.pem'),
});
