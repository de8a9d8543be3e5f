import { SettlementOutcome } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Day, Id, ReasonsForBoth, ShortText } from '../../platform/fields.ts';
import { SettlementBody } from '../../platform/settlement-bodies.ts';
import { Exhibit } from '../../takedown/documents/index.ts';

export const SettlementBodyView = SettlementBody.meta({ id: 'SettlementBody' });

const Side = z.enum(['seller', 'complainant']);

export const Dispute = z
  .object({
    id: z.string(),
    case: z.string(),
    /** The party that started the dispute, and who reported it. */
    side: Side,
    by: z.enum(['seller', 'complainant', 'desk']),
    body: z.object({ id: z.string(), name: z.string(), url: z.string().optional() }),
    /** The body's own number. */
    reference: z.string(),
    receivedOn: z.iso.date(),
    complex: z.boolean(),
    /** The body's deadline, and how it is counted. */
    due: Instant,
    counted: Bilingual,
    state: z.enum(['open', 'decided']),
    outcome: SettlementOutcome.optional(),
    decidedOn: z.iso.date().optional(),
    /** The programme follows the outcome, and reversed the effects of the case. */
    adopted: z.boolean().optional(),
    /** The desk's statement about it. */
    words: Bilingual.optional(),
    document: Exhibit.omit({ id: true }).optional(),
  })
  .meta({ id: 'Dispute' });

/** The disputes about a case that the reader may know, and the data for recording another. */
export const Disputes = z
  .object({
    items: z.array(Dispute),
    /** Available bodies; none if no law makes the marketplace answer to one. */
    bodies: z.array(SettlementBodyView),
    /** Whether there is a decision that a body could review. */
    mayRecord: z.boolean(),
  })
  .meta({ id: 'Disputes' });

const recorded = {
  body: Id,
  reference: ShortText,
  receivedOn: Day,
  complex: z.boolean().default(false),
};

export const DisputeRecord = z
  .strictObject({
    ...recorded,
    /** For the desk: the party of the dispute. A participant acts for itself. */
    side: Side.optional(),
  })
  .meta({ id: 'DisputeRecord' });

export const SellerDisputeRecord = z.strictObject({ ...recorded, case: Id }).meta({ id: 'SellerDisputeRecord' });

export const DisputeOutcome = z
  .strictObject({
    outcome: SettlementOutcome,
    decidedOn: Day,
    /** The programme follows it and reverses the effects of the case. Only if it favours the seller. */
    adopt: z.boolean().default(false),
    /** The body's decision, uploaded before; required except for a withdrawal. */
    document: Id.optional(),
    reasons: ReasonsForBoth,
  })
  .refine(({ outcome, document }) => outcome === 'withdrawn' || document !== undefined, {
    path: ['document'],
    message: 'Upload the body’s decision first and name it here.',
  })
  .refine(({ outcome, adopt }) => !adopt || outcome === 'for-seller', {
    path: ['adopt'],
    message: 'Only an outcome for the seller undoes a case.',
  })
  .meta({ id: 'DisputeOutcome' });
