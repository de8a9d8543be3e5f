import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

/**
 * Mail by SMTP. `url`: `smtp://user:password@host:587` or `smtps://…`; `from`: the address that answers reach.
 * A reply of class 5 is a refusal, anything else that goes wrong is thrown.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from });
  return {
    async send({ to, subject, text, link }) {
      try {
        const sent = await transport.sendMail({ to, subject, text: link ? `${text}\n\n${link}\n` : `${text}\n` });
        return { accepted: sent.accepted.length > 0, id: sent.messageId };
      } catch (error) {
        const { responseCode } = error as { responseCode?: number };
        if (responseCode !== undefined && responseCode >= 500) return { accepted: false, id: '' };
        throw error;
      }
    },
  };
}
