import { z } from 'zod';

/** Mail servers write them in angle brackets, providers often without. */
const MessageId = z.string().trim().min(3).max(1000);
const Address = z.string().trim().min(3).max(400);

/** What a mail server or a provider tells, as a Standard Webhook. */
export const MailEvent = z
  .discriminatedUnion('type', [
    z
      .strictObject({
        type: z.literal('mail.bounced'),
        /** The Message-ID of the message that came back. */
        messageId: MessageId.optional(),
        /** The address that it asked for bounces at (its envelope sender). */
        returnPath: Address.optional(),
        /** False: the server tries again. */
        permanent: z.boolean(),
      })
      .refine(({ messageId, returnPath }) => messageId !== undefined || returnPath !== undefined, {
        path: ['messageId'],
        message: 'Name the message by its "messageId" or by its "returnPath".',
      }),
    z.strictObject({
      type: z.literal('mail.received'),
      /** The whole message as it arrived (RFC 5322), in base64. Above 1.4 MB: without its attachments. */
      message: z.base64().max(2_000_000),
      /** The envelope's recipient. */
      recipient: Address.optional(),
    }),
  ])
  .meta({ id: 'MailEvent' });

/**
 * `undelivered`: the notice counts as undelivered. `attached`: the message is kept with its case. `nothing`: it changes nothing. `for-a-person`:
 * it belongs to no case, so put it where a person reads it.
 */
export const MailTaken = z
  .object({ taken: z.enum(['undelivered', 'attached', 'nothing', 'for-a-person']) })
  .meta({ id: 'MailTaken' });
export type Taken = z.output<typeof MailTaken>['taken'];
