import { createHmac } from 'node:crypto';
import type { Entropy } from '../entropy.ts';
import { Vault } from '../vault/index.ts';
import type { Mail } from './mailer.ts';

/**
 * The parts of a message that may contain a code or a link, including its subject. Without the programme's key a stored row reveals
 * none of them.
 */
type Secret = Pick<Mail, 'subject' | 'text' | 'link'>;

export interface MailKey {
  /** Signs the links of notices; the message key is derived from it. */
  readonly linkKey: string;
}

/** Uses a key of the programme, not the master key, so that queued messages need not be sealed again when the master key changes. */
function vaultOf({ linkKey }: MailKey, entropy: Entropy): Vault {
  const key = createHmac('sha256', linkKey).update('mail').digest();
  return new Vault({ current: 'mail', keys: new Map([['mail', key]]) }, entropy);
}

export const sealMail = (key: MailKey, { subject, text, link }: Secret, entropy: Entropy): string =>
  vaultOf(key, entropy).seal(JSON.stringify({ subject, text, link }), 'mail');

export const openMail = (key: MailKey, sealed: string, entropy: Entropy): Secret =>
  JSON.parse(vaultOf(key, entropy).open(sealed, 'mail'));
