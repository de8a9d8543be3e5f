import { resolve } from 'node:path';
import type { OpenWith } from '@marketsafe/service';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { counted } from '../counted.ts';
import { ownerAddress, postgresqlPrograms } from '../environment.ts';
import { placeOf } from '../place.ts';
import { passphraseIn, secretLines } from '../secret-file.ts';
import { WrongUse } from '../wrong-use.ts';

interface Options {
  readonly config?: string;
  readonly data?: string;
  readonly ledgerKey?: string;
  readonly passphraseFile?: string;
  readonly identityFile?: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe restore /srv/backups/monday --config /etc/marketsafe/marketsafe.yaml --passphrase-file /etc/marketsafe/backup-passphrase',
  )
    .argument('<folder>', 'the backup')
    .option('--config <file>', 'configuration of the programme that is restored: its "data" is not there yet, or empty')
    .option('--data <folder>', 'data folder of a demonstration that is restored: not there yet, or empty')
    .option(
      '--ledger-key <file>',
      'where the key that signs a demonstration’s ledger goes; ledger-key.pem in the data folder without',
    )
    .option('--passphrase-file <file>', 'the passphrase that the backup was encrypted with')
    .option('--identity-file <file>', 'identities of age, one of which the backup was encrypted for')
    .option('--json', 'what was restored, as JSON')
    .addHelpText(
      'after',
      '\nFor the backup of a PostgreSQL server:\n' +
        'DATABASE_OWNER_URL=postgres://owner:password@host/name is an empty database under who will own the tables.\n' +
        'The configuration names the same database under who the service logs in as. For a demonstration DATABASE_URL names that, and\n' +
        'MARKETSAFE_MASTER_KEYS where the master keys go; into the data folder without.\n' +
        'MARKETSAFE_POSTGRESQL_BIN names the folder of pg_restore, where it is not in its usual place.\n' +
        'Afterwards nothing leaves the programme, nothing is erased, and no deadline runs: start it, run "marketsafe reconcile", and let\n' +
        'two people of the review team agree. Ends with 1 if states or views differ from the ledger, or the backup lacked a file.',
    )
    .action(restore);

async function restore(folder: string, options: Options): Promise<void> {
  process.umask(0o077);
  const openWith = await openingOf(options);
  const { config, data } = options;
  if ((config === undefined) === (data === undefined))
    throw new WrongUse('Name what is restored, with either --config or --data. Nothing was touched.');
  const { databaseUrl, ...place } = await placeOf({ data: '', ...options });
  const ownerUrl = ownerAddress();
  if ((databaseUrl === undefined) !== (ownerUrl === undefined))
    throw new WrongUse(
      config === undefined
        ? 'Set both DATABASE_URL and DATABASE_OWNER_URL for a server, and neither for an embedded database.'
        : `Set DATABASE_OWNER_URL if ${config} names a database, and unset it if not. Nothing was touched.`,
    );
  const service = await import('@marketsafe/service');
  const restored = await service
    .restore({
      folder,
      ...place,
      ...(databaseUrl !== undefined && ownerUrl !== undefined && { server: { databaseUrl, ownerUrl } }),
      ...(options.ledgerKey !== undefined && { ledgerKey: resolve(options.ledgerKey) }),
      programs: postgresqlPrograms(),
      openWith,
      onProgress: (what) => options.json ?? console.log(`${what} …`),
    })
    .catch((error: Error) => {
      const known = [service.BackupError, service.UnfitDatabaseError].some((kind) => error instanceof kind);
      throw known ? new WrongUse(error.message) : error;
    });
  const { takenAt, log, states, toObserve, faults } = restored;
  if (states.length > 0 || faults.length > 0) process.exitCode = 1;
  if (options.json) return console.log(JSON.stringify({ data: place.dataDirectory, ...restored }));
  for (const { path, fault } of faults) console.log(`${path}: ${fault} when the backup was made`);
  if (states.length > 0)
    console.log(
      `${counted(states.length, 'state or view', 'states and views')} differ from the ledger: this version folds its events otherwise. ` +
        'Run "marketsafe rebuild".',
    );
  console.log(
    `${place.dataDirectory} holds the programme as of ${takenAt}. Its ledger verifies: ${counted(log.entries, 'entry', 'entries')}.\n` +
      `Nothing leaves it yet. Start it, run "marketsafe reconcile" (${counted(toObserve, 'target')} to look at), and let two people of ` +
      'the review team agree that it goes on.\n' +
      'What was erased after the backup is here again until then. Set again the legal holds that were made after it, before they agree.',
  );
}

async function openingOf({ passphraseFile, identityFile }: Options): Promise<OpenWith | undefined> {
  if (passphraseFile !== undefined && identityFile !== undefined)
    throw new WrongUse('Give --passphrase-file or --identity-file, and not both. Nothing was touched.');
  if (passphraseFile !== undefined) return { passphrase: await passphraseIn(passphraseFile) };
  if (identityFile !== undefined) return { identities: await secretLines('--identity-file', identityFile) };
  return undefined;
}
