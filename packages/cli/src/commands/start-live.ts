import { asWrongUse, readConfigurationFile } from '../configuration.ts';
import { untilStopped } from '../until-stopped.ts';
import { WrongUse } from '../wrong-use.ts';
import type { StartOptions, Tell } from './start.ts';

/** Starts the programme of a configuration, or a screener beside it. */
export async function startLive(options: StartOptions, tell: Tell): Promise<void> {
  const configuration = await readConfigurationFile(options);
  const { databaseAddress, startLive: open, startScreener } = await import('@marketsafe/service');
  const logger = { level: options.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info') };
  const onSecret = (what: string): void => tell('secret', { what }, `${what}.`);
  const onMended = (what: string): void => tell('mended', { what }, what);
  const begin = async (): Promise<{ readonly url?: string; close(): Promise<void> }> => {
    if (options.role === 'all') return await open(configuration, { logger, onSecret, onMended });
    const databaseUrl = await databaseAddress(configuration);
    if (databaseUrl === undefined)
      throw new WrongUse(
        'A screener shares a PostgreSQL server with the service; a trial’s database takes one process.',
      );
    const { connections } = configuration.database ?? {};
    return startScreener({
      ...{ databaseUrl, logger },
      ...(connections !== undefined && { connections }),
      ...(configuration.screening && { screeningThreads: configuration.screening.threads }),
    });
  };
  const running = await begin().catch(async (error: unknown) => {
    throw await asWrongUse(error);
  });
  // Whoever reads that it is ready may stop it at once.
  const asked = untilStopped();
  if (running.url !== undefined) tell('ready', { url: running.url }, `${running.url} is ready (Ctrl+C stops it).`);
  else tell('ready', { role: 'screener' }, 'Screening alongside the service on this database (Ctrl+C stops it).');
  const signal = await asked;
  tell('stopping', { signal }, 'Stopping …');
  await running.close();
  tell('stopped', {}, 'Stopped. Everything is saved; the next start continues from here.');
}
