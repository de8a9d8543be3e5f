import { readFile } from 'node:fs/promises';
import { readTrusted, type TimeStampSettings } from '../../takedown/time-stamps/index.ts';
import { type Configuration, ConfigurationError } from './configuration.ts';

/** The configured time-stamp authority with its root certificate. @throws ConfigurationError */
export async function timeStampSettings({
  url,
  certificateFile: file,
}: NonNullable<Configuration['timeStamps']>): Promise<TimeStampSettings> {
  try {
    return { url, trusted: readTrusted(await readFile(file, 'utf8')) };
  } catch (error) {
    throw new ConfigurationError(`${file}: ${(error as Error).message}.`);
  }
}
