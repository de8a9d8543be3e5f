import { createTransport } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport/index.js';
import type { Egress } from '../egress/index.ts';
import { isLoopbackName } from '../response-headers.ts';
import type { Mailer } from './mailer.ts';

/** Milliseconds until a mail server must greet, and of silence that ends a message. */
const timeouts = { greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Mail by SMTP. `url`: `smtp://user:password@host:587` or `smtps://…`; `from`: the address for replies. A reply of class 5 is a
 * refusal; all other failures are thrown.
 */
export function smtpMailer(url: string, from: string, egress: Egress): Mailer {
  const connect = egress.socket({ name: 'mail', inside: [url] });
  const options: Options = {
    url,
    // A code or link in clear text could be read on the way. Only a server on this machine may work without TLS.
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
        // Without TLS the recipient was not refused: nothing was asked.
        if (code !== 'ETLS' && responseCode !== undefined && responseCode >= 500) return { accepted: false, id: '' };
        throw error;
      }
    },
  };
}
