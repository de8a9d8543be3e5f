import { createHmac } from 'node:crypto';
import type { Entropy } from '../entropy.ts';
import { Vault } from '../vault/index.ts';
import type { Mail } from './mailer.ts';

/** What of a message may hold a code or a link, its subject too: a row of it opens nothing without the programme's key. */
type Secret = Omit<Mail, 'to'>;

export interface MailKey {
  /** Signs the links of notices; the key of messages is made from it. */
  readonly linkKey: string;
}

/** Under a key of the programme, not the master key: what waits in the queue need not be sealed anew when that one changes. */
function vaultOf({ linkKey }: MailKey, entropy: Entropy): Vault {
  const key = createHmac('sha256', linkKey).update('mail').digest();
  return new Vault({ current: 'mail', keys: new Map([['mail', key]]) }, entropy);
}

export const sealMail = (key: MailKey, { subject, text, link }: Secret, entropy: Entropy): string =>
  vaultOf(key, entropy).seal(JSON.stringify({ subject, text, link }), 'mail');

export const openMail = (key: MailKey, sealed: string, entropy: Entropy): Secret =>
  JSON.parse(vaultOf(key, entropy).open(sealed, 'mail'));
