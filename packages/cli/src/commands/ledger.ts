import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { ledgerCheckCommand } from './ledger-check.ts';
import { ledgerVerifyCommand } from './ledger-verify.ts';

export const ledgerCommand = (): Command =>
  commandGroup('ledger', 'The log of every step: verify a proof, check a database against it', [
    ledgerVerifyCommand(),
    ledgerCheckCommand(),
  ]);
