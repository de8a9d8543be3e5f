import { delayGaps, delayGrounds, proceedingsGaps, proceedingsKinds } from '@marketsafe/procedure';
import { z } from 'zod';
import { Day, Id, Reasons, ShortText, uploads } from '../../platform/fields.ts';
import { Scope } from '../cases/index.ts';

const documents = uploads(10);

export const ProceedingsEntry = z
  .strictObject({
    kind: z.enum(proceedingsKinds),
    /** The court, or the authority. */
    before: ShortText,
    /** Its number of the proceedings. */
    number: z.string().trim().min(1).max(100),
    /** Calendar day on which they began. */
    on: Day,
    documents: documents.default([]),
    scope: Scope,
  })
  .meta({ id: 'ProceedingsEntry' });

export const ProceedingsDecision = z
  .strictObject({
    proceedings: Id,
    finding: z.enum(['confirmed', 'rejected']),
    /** Why it is none that keeps the listing down: at least one thing where it is rejected. */
    lacks: z.array(z.enum(proceedingsGaps)).max(proceedingsGaps.length).default([]),
    reasons: Reasons,
  })
  .meta({ id: 'ProceedingsDecision' });

export const DelayRequest = z
  .strictObject({ ground: z.enum(delayGrounds), documents: documents.min(1), scope: Scope })
  .meta({ id: 'DelayRequest' });

export const DelayDecision = z
  .strictObject({
    delay: Id,
    finding: z.enum(['granted', 'refused']),
    /** Business days that are not counted; needed where it is granted. */
    days: z.int().min(1).max(100).optional(),
    /** Why it is counted: at least one thing where it is refused. */
    lacks: z.array(z.enum(delayGaps)).max(delayGaps.length).default([]),
    reasons: Reasons,
  })
  .refine(({ finding, days }) => finding === 'refused' || days !== undefined, {
    path: ['days'],
    message: 'Say how many business days are not counted.',
  })
  .meta({ id: 'DelayDecision' });
