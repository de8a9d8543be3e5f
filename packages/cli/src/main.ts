import { CommanderError } from 'commander';
import { marketsafe } from './program.ts';
import { WrongUse } from './wrong-use.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await marketsafe().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Told already: the help that was asked for, or what was wrong with the words of the command.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    console.error(error instanceof WrongUse ? error.message : error);
    // Not left to end by itself: what was half opened (a database, a server) would keep it.
    process.exit(2);
  }
}
