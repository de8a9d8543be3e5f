import { Language } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { Id, MailAddress } from '../../platform/fields.ts';

/** Rights in one invitation. Each is locked and changed when the agent accepts. */
export const mostRights = 500;

export const MandateInvitationRequest = z
  .strictObject({
    /** Of a person of the agent, who may not take part yet. */
    email: MailAddress,
    /** Rights of yours. Absent: all that are in force now. */
    rights: z.array(Id).min(1).max(mostRights).optional(),
    /** The first instant at which the mandates no longer hold. */
    until: Instant,
    /** The rights are yours; the agent may file complaints under them in your name, and you answer for these. */
    declaration: z.boolean(),
    /** Of the mail and its page. */
    language: Language,
  })
  .meta({ id: 'MandateInvitationRequest' });

export const MandateInvitation = z
  .object({
    id: z.string(),
    holderName: z.string(),
    email: z.string(),
    rights: z.array(z.object({ id: z.string(), mark: z.string().optional(), office: z.string(), number: z.string() })),
    until: Instant,
    /** The name of the person who invited. */
    inviter: z.string().optional(),
    language: Language,
    madeAt: Instant,
    /** From then on it cannot be accepted. */
    expiresAt: Instant,
    status: z.enum(['open', 'accepted', 'declined', 'withdrawn', 'expired']),
    answeredAt: Instant.optional(),
  })
  .meta({ id: 'MandateInvitation' });

export const MandateInvitations = z.object({ items: z.array(MandateInvitation) });

/** About all rights of the invitation at once. */
export const MandateDecision = z
  .strictObject({ decision: z.enum(['accept', 'decline']) })
  .meta({ id: 'MandateDecision' });

/** A rights holder under whose rights in force you have a mandate today. */
export const Client = z
  .object({
    id: z.string(),
    name: z.string(),
    /** Number of these rights, and when the last of the mandates ends. */
    rights: z.int(),
    until: Instant,
  })
  .meta({ id: 'Client' });
