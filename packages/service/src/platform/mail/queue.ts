import type { Entropy } from '../entropy.ts';
import type { OutboxHandler } from '../outbox.ts';
import type { Tx } from '../transactions.ts';
import type { Mail, Mailer } from './mailer.ts';
import { type MailKey, openMail, sealMail } from './sealed-mail.ts';

interface QueuedMail extends Pick<Mail, 'to'> {
  readonly sealed: string;
}

const keyPrefix = 'mail:';

/** Queues a message as a row, which is sent after the transaction commits and never if it rolls back. */
export async function queueMail(
  tx: Tx,
  { to, ...secret }: Omit<Mail, 'id' | 'tag'>,
  { now, entropy, programme }: { readonly now: Date; readonly entropy: Entropy; readonly programme: MailKey },
): Promise<void> {
  const payload: QueuedMail = { to, sealed: sealMail(programme, secret, entropy) };
  await tx
    .insertInto('outbox')
    .values({
      kind: 'mail',
      key: `${keyPrefix}${entropy.uuid()}`,
      payload: JSON.stringify(payload),
      due_at: now,
      attempts: 0,
    })
    .execute();
}

/** Sends queued messages, at least once each. */
export function mailOutboxHandler(deps: {
  mailer: Mailer;
  entropy: Entropy;
  programme: MailKey;
}): OutboxHandler<QueuedMail> {
  return async (row) => {
    const { to, sealed } = row.payload;
    const secret = openMail(deps.programme, sealed, deps.entropy);
    const { accepted } = await deps.mailer.send({ id: row.key.slice(keyPrefix.length), to, ...secret });
    if (!accepted) throw new Error('the mail server refused the message or its recipient');
    return { done: true };
  };
}
