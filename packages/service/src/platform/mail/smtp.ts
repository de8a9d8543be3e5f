import { createTransport } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport/index.js';
import type { Egress } from '../egress/index.ts';
import { isLoopbackName } from '../response-headers.ts';
import { faultOf, isRefusal, type MailFault, type MailServer, type SmtpError } from './mail-server.ts';
import type { Mailer } from './mailer.ts';
import { mostLocalCharacters, tagged } from './return-address.ts';

/** Milliseconds until a mail server must greet, and of silence that ends a message. */
const timeouts = { greetingTimeout: 10_000, socketTimeout: 20_000 };

function transportTo({ smtp, user, password, ca }: MailServer, egress: Egress) {
  const { hostname, port, protocol } = new URL(smtp);
  const secure = protocol === 'smtps:';
  const connect = egress.socket({ name: 'mail', inside: [smtp] });
  const options: Options = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A code or link in clear text could be read on the way. Only a server on this machine may work without TLS.
    requireTLS: !isLoopbackName(hostname) || ca !== undefined,
    ...(ca !== undefined && { tls: { ca } }),
    ...(user !== undefined && { auth: { user, pass: password ?? '' } }),
    ...timeouts,
    getSocket: ({ host = '', port: to }, done) => {
      connect(host, Number(to)).then(
        (connection) => done(null, { connection }),
        (error: Error) => done(error, {}),
      );
    },
  };
  return createTransport(options);
}

/** Mail by SMTP. What the server refuses of a recipient or a message is a refusal; all other failures are thrown, in words. */
export function smtpMailer(server: MailServer, egress: Egress): Mailer {
  const { from, name = '', bounces } = server;
  const transport = transportTo(server, egress);
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    async send({ id, tag, to, subject, text, link }) {
      const back = bounces !== undefined && tag !== undefined ? tagged(bounces, tag) : bounces;
      try {
        const sent = await transport.sendMail({
          from: { name, address: from },
          // As an object, since a text could name several recipients.
          to: { name: '', address: to },
          subject,
          text: link ? `${text}\n\n${link}\n` : `${text}\n`,
          // Keeps automatic answers away (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(id !== undefined && { messageId: `<${id}@${domain}>` }),
          ...(back !== undefined && { replyTo: back, envelope: { from: back, to } }),
        });
        return { accepted: sent.accepted.length > 0, id: sent.messageId };
      } catch (error) {
        if (isRefusal(error as SmtpError)) return { accepted: false, id: '' };
        const fault = faultOf(error, server);
        throw new Error(`mail server: ${fault.found}. ${fault.do}`, { cause: error });
      }
    },
  };
}

/** Connects with TLS and signs in, and sends nothing. @returns the fault, or undefined if the server is ready. */
export async function checkMailServer(server: MailServer, egress: Egress): Promise<MailFault | undefined> {
  if (server.bounces !== undefined && server.bounces.lastIndexOf('@') > mostLocalCharacters)
    return {
      found: `${server.bounces} is too long for an address of bounces: nothing could be added to it.`,
      do: `Name an address under mail.bounces with at most ${mostLocalCharacters} characters before the @, such as mail@…`,
    };
  const transport = transportTo(server, egress);
  try {
    await transport.verify();
    return undefined;
  } catch (error) {
    return faultOf(error, server);
  } finally {
    transport.close();
  }
}
