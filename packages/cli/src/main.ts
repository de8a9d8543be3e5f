import { CommanderError } from 'commander';
import { NotWritten } from './not-written.ts';
import { marketsafe } from './program.ts';
import { WrongUse } from './wrong-use.ts';

// The launcher is gone, and nothing else can stop this process.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
process.stdout.on('error', (error) => end(new NotWritten('standard output', error)));

try {
  await (await marketsafe(process.argv.slice(2))).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Already printed: the requested help, or the usage error.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else {
    end(error);
  }
}

/** Ends the process explicitly: an open database or server would keep it running. */
function end(error: unknown): never {
  const code = error instanceof NotWritten ? error.exitCode : 2;
  const isTold = error instanceof WrongUse || error instanceof NotWritten;
  if (code > 0) console.error(isTold ? error.message : error);
  process.exit(code);
}
