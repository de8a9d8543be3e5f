import { createTransport } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport/index.js';
import type { Egress } from '../egress/index.ts';
import { isLoopbackName } from '../response-headers.ts';
import type { Mailer } from './mailer.ts';

/** Milliseconds in which a mail server must greet, and after which silence in the midst of a message ends it. */
const timeouts = { greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Mail by SMTP. `url`: `smtp://user:password@host:587` or `smtps://…`; `from`: the address that answers reach.
 * A reply of class 5 is a refusal, anything else that goes wrong is thrown.
 */
export function smtpMailer(url: string, from: string, egress: Egress): Mailer {
  const connect = egress.socket({ name: 'mail', inside: [url] });
  const options: Options = {
    url,
    // A code or link that goes in clear is anybody's on the way; only a server on this machine may do without.
    requireTLS: !isLoopbackName(new URL(url).hostname),
    ...timeouts,
    getSocket: ({ host = '', port, secure }, done) => {
      connect(host, Number(port ?? (secure ? 465 : 587))).then(
        (connection) => done(null, { connection }),
        (error: Error) => done(error, {}),
      );
    },
  };
  const transport = createTransport(options, { from });
  return {
    async send({ to, subject, text, link }) {
      try {
        const sent = await transport.sendMail({ to, subject, text: link ? `${text}\n\n${link}\n` : `${text}\n` });
        return { accepted: sent.accepted.length > 0, id: sent.messageId };
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number };
        // A server that cannot be spoken to in private has refused no recipient.
        if (code !== 'ETLS' && responseCode !== undefined && responseCode >= 500) return { accepted: false, id: '' };
        throw error;
      }
    },
  };
}
