import type { Command } from 'commander';
import { commandGroup } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { complainCommand } from './commands/complain.ts';
import { connectorCommand } from './commands/connector.ts';
import { databaseCommand } from './commands/database.ts';
import { doctorCommand } from './commands/doctor.ts';
import { eraseCommand } from './commands/erase.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { ledgerCommand } from './commands/ledger.ts';
import { legalHoldCommand } from './commands/legal-hold.ts';
import { modelCommand } from './commands/model.ts';
import { photoCommand } from './commands/photo.ts';
import { policyCommand } from './commands/policy.ts';
import { ratesCommand } from './commands/rates.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { reconcileCommand } from './commands/reconcile.ts';
import { removalsCommand } from './commands/removals.ts';
import { restoreCommand } from './commands/restore.ts';
import { screenCommand } from './commands/screen.ts';
import { secretsCommand } from './commands/secrets.ts';
import { startCommand } from './commands/start.ts';
import { userCommand } from './commands/user.ts';

/** The whole `marketsafe` command. */
export const marketsafe = (): Command =>
  commandGroup(
    'marketsafe',
    'Find counterfeit listings, take them down by an expedited procedure, and answer for it.',
    [
      initCommand(),
      startCommand(),
      doctorCommand(),
      screenCommand(),
      photoCommand(),
      complainCommand(),
      importCommand(),
      exportCommand(),
      eraseCommand(),
      legalHoldCommand(),
      modelCommand(),
      ratesCommand(),
      policyCommand(),
      connectorCommand(),
      removalsCommand(),
      userCommand(),
      ledgerCommand(),
      rebuildCommand(),
      databaseCommand(),
      backupCommand(),
      restoreCommand(),
      reconcileCommand(),
      secretsCommand(),
    ],
  ).addHelpText(
    'after',
    '\nEvery command has --help with an example, and --json for machines.\n' +
      'Exit codes: 0 done, 1 done but something was found wrong, 2 wrong use or not done.',
  );
