import { CommanderError } from 'commander';
import { NotWritten } from './not-written.ts';
import { marketsafe } from './program.ts';
import { WrongUse } from './wrong-use.ts';

// The launcher is gone, and nothing can stop this process for it.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
process.stdout.on('error', (error) => end(new NotWritten('standard output', error)));

try {
  await marketsafe().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Told already: the help that was asked for, or what was wrong with the words of the command.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    end(error);
  }
}

/** Not left to end by itself: what was half opened (a database, a server) would keep it. */
function end(error: unknown): never {
  const code = error instanceof NotWritten ? error.exitCode : 2;
  const isTold = error instanceof WrongUse || error instanceof NotWritten;
  if (code > 0) console.error(isTold ? error.message : error);
  process.exit(code);
}
