import type { Command } from 'commander';
import { commandGroup } from '../command.ts';
import { importAuthorisedSellersCommand } from './import-authorised-sellers.ts';
import { importCasesCommand } from './import-cases.ts';
import { importListingsCommand } from './import-listings.ts';
import { importMandatesCommand } from './import-mandates.ts';
import { importReceiptsCommand } from './import-receipts.ts';
import { importRegisterCommand } from './import-register.ts';
import { importRightsCommand } from './import-rights.ts';

export const importCommand = (): Command =>
  commandGroup('import', 'Bring a file into a running service, a trial or a simulated marketplace', [
    importRegisterCommand(),
    importRightsCommand(),
    importMandatesCommand(),
    importAuthorisedSellersCommand(),
    importCasesCommand(),
    importReceiptsCommand(),
    importListingsCommand(),
  ]);
