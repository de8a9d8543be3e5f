import { resolve } from 'node:path';
import type { Command } from 'commander';
import { command, commandGroup } from '../command.ts';
import { WrongUse } from '../wrong-use.ts';

interface RotateOptions {
  readonly data: string;
  readonly json?: true;
}

export const secretsCommand = (): Command =>
  commandGroup('secrets', 'The keys of an installation', [
    command(
      'rotate',
      'Seal every secret under a new master key and take the old one away; stop the service first',
      'marketsafe secrets rotate --data /srv/marketsafe',
    )
      .option('--data <folder>', 'the data folder of the installation', '.data')
      .option('--json', 'the result as JSON')
      .addHelpText(
        'after',
        '\nMARKETSAFE_MASTER_KEYS names the file of the master keys, where it is not in the data folder. ' +
          'DATABASE_URL is read as by "start".',
      )
      .action(rotate),
  ]);

async function rotate({ data, json }: RotateOptions): Promise<void> {
  const { rotateKeys } = await import('@marketsafe/service');
  const done = await rotateKeys({
    dataDirectory: resolve(data),
    masterKeys: process.env.MARKETSAFE_MASTER_KEYS,
    databaseUrl: process.env.DATABASE_URL,
  }).catch((error: Error) => {
    throw new WrongUse(error.message);
  });
  console.log(
    json
      ? JSON.stringify(done)
      : `Everything is sealed under the master key ${done.key} (${done.rows} webhook secrets among it). The older keys are gone from the key file; destroy its backups when no backup of the data needs them.`,
  );
}
