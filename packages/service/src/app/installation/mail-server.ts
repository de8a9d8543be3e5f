import { readFile } from 'node:fs/promises';
import type { Mailbox, MailServer } from '../../platform/mail/index.ts';
import type { Configuration } from './configuration.ts';
import { readSecretFile } from './secret-file.ts';

/** The configured mail server with its secret. `name`: who its mail is from. @throws ConfigurationError */
export async function mailServerOf(
  { smtp, from, user, passwordFile, caFile, bounces }: NonNullable<Configuration['mail']>,
  name: string,
): Promise<MailServer> {
  return {
    ...{ smtp, from, name },
    ...(user !== undefined && { user }),
    ...(passwordFile !== undefined && { password: await readSecretFile(passwordFile) }),
    ...(caFile !== undefined && { ca: await readFile(caFile, 'utf8') }),
    ...(bounces !== undefined && { bounces: bounces.address }),
  };
}

/** The mailbox for bounces and replies, if one is configured. @throws ConfigurationError */
export async function mailboxOf({ bounces }: NonNullable<Configuration['mail']>): Promise<Mailbox | undefined> {
  if (bounces?.imap === undefined) return undefined;
  const { server, user, passwordFile, caFile } = bounces.imap;
  return {
    ...{ imap: server, user, password: await readSecretFile(passwordFile) },
    ...(caFile !== undefined && { ca: await readFile(caFile, 'utf8') }),
  };
}
