import type { TranslatorSettings } from '../../platform/translator.ts';
import type { Configuration } from './configuration.ts';
import { readSecretFile } from './secret-file.ts';

/** The configured translation service with its key. @throws ConfigurationError */
export async function translatorSettings({
  url,
  keyFile,
}: NonNullable<Configuration['translation']>): Promise<TranslatorSettings> {
  return { url, ...(keyFile !== undefined && { key: await readSecretFile(keyFile) }) };
}
