/** The operator's mail server, and its faults in words with what to do. */
import { EgressError } from '../egress/index.ts';

export interface MailServer {
  /** `smtps://host` (TLS from the start, port 465) or `smtp://host` (STARTTLS, port 587), without user and password. */
  readonly smtp: string;
  readonly user?: string;
  readonly password?: string;
  /** PEM. The authority that issued the server's certificate, if it is not a public one. */
  readonly ca?: string;
  /** The sender's address. */
  readonly from: string;
  /** The sender's name. */
  readonly name?: string;
  /**
   * The address for bounces and replies. Its server must deliver `mail+anything@…` to `mail@…`, and its local part may have at most
   * 15 characters. Absent: both go to `from`, and are matched by the id of the message only.
   */
  readonly bounces?: string;
}

/** What is wrong, and what to do about it. */
export interface MailFault {
  readonly found: string;
  readonly do: string;
}

/** What the mail library says of an error. */
export interface SmtpError extends Error {
  readonly code?: string;
  /** Code of the system's or TLS's own error behind it. */
  readonly originalCode?: string;
  readonly responseCode?: number;
  readonly response?: string;
  /** The SMTP command that failed; `API`: nothing was sent for it. */
  readonly command?: string;
}

/** Names that TLS gives to certificates that it does not trust. */
const untrusted = /CERT|SIGNATURE|ALTNAME/;

export function faultOf(error: unknown, { smtp, ca }: Pick<MailServer, 'smtp' | 'ca'>): MailFault {
  const { host } = new URL(smtp);
  const { code, originalCode = '', responseCode, command = '', message } = error as SmtpError;
  if (error instanceof EgressError && error.fault === 'refused')
    return { found: `${host} may not be called: ${error.reason}`, do: 'Name another server under mail.smtp.' };
  if (untrusted.test(originalCode))
    return {
      found: `${host} shows a certificate that is not trusted: ${message}`,
      do:
        ca === undefined
          ? 'If your own authority issued it, name its certificate under mail.caFile. Otherwise correct the host name under mail.smtp or the certificate of the server.'
          : 'The file under mail.caFile is not the authority of this certificate, or the certificate names another host.',
    };
  if (code === 'ETLS' || originalCode.startsWith('ERR_SSL'))
    return {
      found: `${host} offers no TLS: ${message}`,
      do: 'Turn on TLS at the server, or name its port with TLS under mail.smtp (smtps://…:465). Letters hold codes and links, so they leave this machine only encrypted.',
    };
  if (code === 'EAUTH' || code === 'ENOAUTH' || isSignIn(responseCode))
    return {
      found: `${host} refused the sign-in: ${message}`,
      do: 'Check mail.user and the password in the file under mail.passwordFile.',
    };
  if (command === 'MAIL FROM')
    return {
      found: `${host} does not accept this sender: ${message}`,
      do: 'Check mail.from and mail.bounces: this server must be allowed to send for them.',
    };
  if (responseCode !== undefined)
    return { found: `${host} answered: ${message}`, do: 'The log of the mail server says more.' };
  return {
    found: `${host} cannot be reached: ${message}`,
    do: 'Check host and port under mail.smtp, that the server runs, and that this machine may connect to it.',
  };
}

/** Replies that ask for another sign-in (RFC 4954). They say nothing of the recipient. */
const isSignIn = (responseCode: number | undefined): boolean =>
  responseCode !== undefined && [530, 534, 535, 538].includes(responseCode);

/** Whether the server refused this recipient or message for good, and not us. */
export function isRefusal({ command, responseCode, message }: SmtpError): boolean {
  if (command === 'API') return /^(Invalid recipient|No recipients)/.test(message);
  if (responseCode === undefined || responseCode < 500 || isSignIn(responseCode)) return false;
  return command === 'RCPT TO' || command === 'DATA';
}
