import type { OpenidSettings } from '../../platform/sign-in/openid-provider.ts';
import type { Configuration } from './configuration.ts';
import { readSecretFile } from './secret-file.ts';

/** The configured provider with its client's secret. @throws ConfigurationError */
export async function openidSettings({
  secretFile,
  ...oidc
}: NonNullable<Configuration['oidc']>): Promise<OpenidSettings> {
  return { ...oidc, clientSecret: await readSecretFile(secretFile) };
}
