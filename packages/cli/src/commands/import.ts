import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { importListingsCommand } from './import-listings.ts';
import { importRegisterCommand } from './import-register.ts';

export const importCommand = (): Command =>
  commandGroup('import', 'Bring a file into a running service, or onto a simulated marketplace', [
    importRegisterCommand(),
    importListingsCommand(),
  ]);
