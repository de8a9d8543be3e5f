import { Command } from 'commander';
import { startCommand } from './commands/start.ts';

const program = new Command('marketsafe')
  .description('Find counterfeit listings, take them down by an expedited procedure, and answer for it.')
  .addCommand(startCommand());

await program.parseAsync();
