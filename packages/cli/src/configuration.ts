import { readFile } from 'node:fs/promises';
import type { Configuration } from '@marketsafe/service';
import type { Command } from 'commander';
import { WrongUse } from './wrong-use.ts';

export interface ConfigurationOptions {
  readonly config: string;
}

export const withConfiguration = (command: Command): Command =>
  command.option('--config <file>', 'the programme’s configuration', 'marketsafe.yaml');

/** @throws WrongUse naming every fault with file, line and field */
export async function readConfigurationFile({ config }: ConfigurationOptions): Promise<Configuration> {
  const text = await readFile(config, 'utf8').catch(({ code, message }: NodeJS.ErrnoException) => {
    throw new WrongUse(
      code === 'ENOENT'
        ? `There is no ${config}. Make a programme with "marketsafe init", name its file with --config, or start the ` +
            'demonstration with "marketsafe start --demo".'
        : `${config} cannot be read: ${message}.`,
    );
  });
  const { ConfigurationError, readConfiguration } = await import('@marketsafe/service');
  try {
    return readConfiguration(text, config);
  } catch (error) {
    throw error instanceof ConfigurationError ? new WrongUse(error.message) : error;
  }
}

/** Makes WrongUse of what an operator can mend. */
export async function asWrongUse(error: unknown): Promise<unknown> {
  const service = await import('@marketsafe/service');
  const known = [
    service.ConfigurationError,
    service.DirectoryInUseError,
    service.NoDatabaseError,
    service.TermsError,
    service.UnfitDatabaseError,
  ];
  if (known.some((kind) => error instanceof kind)) return new WrongUse((error as Error).message);
  if (error instanceof service.ProblemError && error.code === 'unknown-pack')
    return new WrongUse(`programme.pack: ${error.message}`);
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return new WrongUse(`${message}. Stop what listens there, or set another listen.port.`);
  if (code === 'EADDRNOTAVAIL') return new WrongUse(`${message}. listen.host is no address of this machine.`);
  if (syscall === 'listen' && code === 'EACCES')
    return new WrongUse(
      `${message}. Ports below 1024 belong to root: set listen.port above 1023, with a proxy in front.`,
    );
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || code === 'ENOTDIR')
    return new WrongUse(`${message}. Check that folder, who owns it, and the space on its disk.`);
  // insufficient_privilege
  if (code === '42501')
    return new WrongUse(
      `The database's owner may not do what a programme needs: ${message}. If another programme uses this server, name a superuser; ` +
        'the address is used once, and the service gets a login of its own.',
    );
  if (code !== undefined && /^(E[A-Z]+|[0-9A-Z]{5})$/.test(code))
    return new WrongUse(`The database cannot be used: ${message || code}. Check its address, name, user and password.`);
  return error;
}
