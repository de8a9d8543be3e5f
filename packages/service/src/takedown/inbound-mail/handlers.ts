import type { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { isSigned, type SignedBody } from '../../platform/standard-webhooks.ts';
import { cameBack } from '../notices/index.ts';
import { noticeNamed } from './about.ts';
import type { MailEvent } from './contract.ts';
import type { inboundMailRoutes } from './routes.ts';
import { type InboundMailDependencies, type ReadMail, readMail, takeMail } from './take-mail.ts';

/** The secrets that the mail server may sign its events with. Absent: it sends none. */
type MailSecrets = (() => readonly string[]) | undefined;

/** Checks the signature of a mail event, and reads its message, before the transaction that takes it. */
export const readMailEvent =
  (deps: Pick<InboundMailDependencies, 'cleaner'> & { readonly clock: Clock; readonly mailSecrets?: MailSecrets }) =>
  async (body: unknown, signed: SignedBody): Promise<ReadMail | undefined> => {
    if (deps.mailSecrets === undefined)
      throw new ProblemError(404, 'no-webhooks', 'This programme takes no events of a mail server.');
    if (!isSigned(signed, deps.mailSecrets(), deps.clock.now()))
      throw new ProblemError(
        401,
        'bad-signature',
        'The signature does not fit the body and the time. Sign id, timestamp and raw body with the secret agreed.',
      );
    const event = body as z.output<typeof MailEvent>;
    if (event.type === 'mail.bounced') return undefined;
    const mail = await readMail(deps, Buffer.from(event.message, 'base64'), event.recipient);
    if (mail) return mail;
    throw new ProblemError(
      422,
      'message-unreadable',
      'The message cannot be read. Send it as it arrived, headers included, or put it where a person reads it.',
    );
  };

export const inboundMailHandlers = (deps: InboundMailDependencies): Handlers<typeof inboundMailRoutes> => ({
  receiveMail: async ({ tx, body, prepared }) => {
    if (body.type === 'mail.received') return { taken: await takeMail(deps, tx, prepared as ReadMail) };
    const work = deps.begin(tx);
    const { messageId, returnPath, permanent } = body;
    const notice = await noticeNamed(work.tx, deps.programme.linkKey, {
      addresses: returnPath === undefined ? [] : [returnPath],
      ids: messageId === undefined ? [] : [messageId],
    });
    return { taken: permanent && notice && (await cameBack(work, notice.id)) ? 'undelivered' : 'nothing' };
  },
});
