import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { policyCheckCommand } from './policy-check.ts';
import { policyDueCommand } from './policy-due.ts';
import { policyShowCommand } from './policy-show.ts';
import { policySimulateCommand } from './policy-simulate.ts';

export const policyCommand = (): Command =>
  commandGroup(
    'policy',
    'The rules as data: what they say, whether they make sense, when a window is over, what others would have come to',
    [policyShowCommand(), policyCheckCommand(), policyDueCommand(), policySimulateCommand()],
  );
