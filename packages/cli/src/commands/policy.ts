import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { policyCheckCommand } from './policy-check.ts';
import { policyDueCommand } from './policy-due.ts';
import { policyShowCommand } from './policy-show.ts';
import { policySimulateCommand } from './policy-simulate.ts';

export const policyCommand = (): Command =>
  commandGroup('policy', 'Show, check and simulate rules; calculate deadlines', [
    policyShowCommand(),
    policyCheckCommand(),
    policyDueCommand(),
    policySimulateCommand(),
  ]);
