import { z } from 'zod';

/** Characters of a message's text that are kept. Longer texts are mostly quotations. */
export const mostCharacters = 4500;
/** Attachments of a message that are kept: an answer by mail shows a few invoices or photos. */
export const mostAttachments = 5;

/** A message from outside as the process that read it tells it. That process may have been taken over, hence the limits. */
export const InboundMessage = z.strictObject({
  /** Its own id; empty if it has none. */
  id: z.string().max(1000),
  from: z.string().max(400),
  subject: z.string().max(500),
  /** Every address that it was sent or delivered to. */
  recipients: z.array(z.string().max(400)).max(100),
  /** Ids of the messages that it answers or reports about. */
  about: z.array(z.string().max(1000)).max(100),
  /** Written by a program, such as a note of absence: it is not answered. */
  automatic: z.boolean(),
  /** A report about the delivery of a message. `failed`: it was given up. */
  report: z.strictObject({ failed: z.boolean() }).optional(),
  text: z.string().max(mostCharacters),
  attachments: z.array(z.strictObject({ name: z.string().max(300), content: z.base64() })).max(mostAttachments),
});
export type InboundMessage = z.output<typeof InboundMessage>;

/** What the process said of a message; undefined if that is none. */
export function messageFrom(said: Buffer): InboundMessage | undefined {
  try {
    return InboundMessage.parse(JSON.parse(said.toString('utf8')));
  } catch {
    return undefined;
  }
}
