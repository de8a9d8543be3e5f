import { resolve } from 'node:path';
import type { BackupManifest, EncryptFor } from '@marketsafe/service';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted, grouped } from '../counted.ts';
import { backupAddress, postgresqlPrograms } from '../environment.ts';
import { type PlaceOptions, placeOf } from '../place.ts';
import { passphraseIn } from '../secret-file.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options extends PlaceOptions {
  readonly ledgerKey?: string;
  readonly encryptTo?: readonly string[];
  readonly passphraseFile?: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe backup /srv/backups/monday --config /etc/marketsafe/marketsafe.yaml --passphrase-file /etc/marketsafe/backup-passphrase',
    'marketsafe backup /srv/backups/monday --config /etc/marketsafe/marketsafe.yaml --encrypt-to age1…',
  )
    .argument('<folder>', 'the backup: a folder that is not there yet, or is empty')
    .option('--config <file>', 'configuration of the programme, which the backup keeps too')
    .option('--data <folder>', 'data folder of a demonstration', '.data')
    .option(
      '--ledger-key <file>',
      'key that signs the ledger of a demonstration; ledger-key.pem in the data folder without',
    )
    .option('--encrypt-to <recipient...>', 'encrypt for these recipients of age (age1…)')
    .option('--passphrase-file <file>', 'encrypt with the passphrase in this file')
    .option('--json', 'what was backed up, as JSON')
    .addHelpText(
      'after',
      '\nDATABASE_BACKUP_URL=postgres://user:password@host/name is the server under a login that reads everything and changes nothing:\n' +
        "  create role marketsafe_backup login bypassrls password '…' in role pg_read_all_data;\n" +
        'Without it an embedded database is backed up: stop the service first.\n' +
        'DATABASE_URL and MARKETSAFE_MASTER_KEYS name the server and the file of the master keys of a demonstration, as for start --demo.\n' +
        'MARKETSAFE_POSTGRESQL_BIN names the folder of pg_dump, where it is not in its usual place.\n' +
        'A backup that is not encrypted lets its reader read every case and sign as the programme. The encryption is that of age\n' +
        '(age-encryption.org). Ends with 1 if a file was missing or altered before; the backup names it.',
    )
    .action(backup);

async function backup(folder: string, options: Options): Promise<void> {
  const encryptFor = await encryptionOf(options);
  const place = await placeOf(options);
  const backupUrl = backupAddress();
  if (backupUrl === undefined && place.databaseUrl !== undefined)
    throw new WrongUse(
      'DATABASE_BACKUP_URL is not set. The service’s login may not read every row, on purpose. As an administrator make a login ' +
        "for backups: create role marketsafe_backup login bypassrls password '…' in role pg_read_all_data; and name it in " +
        'DATABASE_BACKUP_URL. Nothing was touched.',
    );
  const { backUp, BackupError, DirectoryInUseError, NoDatabaseError } = await import('@marketsafe/service');
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  const manifest = await backUp({
    folder,
    ...place,
    backupUrl,
    ...(options.ledgerKey !== undefined && { ledgerKey: resolve(options.ledgerKey) }),
    config: options.config,
    programs: postgresqlPrograms(),
    encryptFor,
    signal: stopping.signal,
    onProgress: (what) => options.json ?? console.log(`${what} …`),
  }).catch((error: Error) => {
    const known = [BackupError, DirectoryInUseError, NoDatabaseError].some((kind) => error instanceof kind);
    throw known ? new WrongUse(error.message) : error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  if (manifest.faults.length > 0) process.exitCode = 1;
  if (options.json) return console.log(JSON.stringify(summaryOf(folder, manifest, encryptFor !== undefined)));
  for (const { path, fault } of manifest.faults) console.log(`${path}: ${faults[fault]}`);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(
    `${resolve(folder)} holds the programme as of ${manifest.takenAt}: ${counted(manifest.files.length, 'file')} with ` +
      `${grouped(Math.ceil(bytes / 1e6))} MB, and a ledger of ${counted(manifest.ledger.entries, 'entry', 'entries')}.`,
  );
  if (!encryptFor) console.log('It is not encrypted: its reader can read every case, and sign as the programme.');
}

const faults = {
  missing: 'is named in the database, and was not in the data folder',
  altered: 'was altered in the data folder: its bytes are not those that were uploaded',
} as const;

const summaryOf = (folder: string, { files, ...rest }: BackupManifest, isEncrypted: boolean) => ({
  folder: resolve(folder),
  ...rest,
  encrypted: isEncrypted,
  files: files.length,
  bytes: files.reduce((sum, file) => sum + file.bytes, 0),
});

async function encryptionOf({ encryptTo, passphraseFile }: Options): Promise<EncryptFor | undefined> {
  if (encryptTo && passphraseFile !== undefined)
    throw new WrongUse('Give --encrypt-to or --passphrase-file, and not both. Nothing was touched.');
  if (passphraseFile !== undefined) return { passphrase: await passphraseIn(passphraseFile) };
  return encryptTo && { recipients: encryptTo };
}
