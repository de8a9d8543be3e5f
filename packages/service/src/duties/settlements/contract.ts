import { SettlementOutcome } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Day, Id, Reasons, ShortText } from '../../platform/fields.ts';
import { SettlementBody } from '../../platform/settlement-bodies.ts';
import { Exhibit } from '../../takedown/documents/index.ts';

export const SettlementBodyView = SettlementBody.meta({ id: 'SettlementBody' });

const Side = z.enum(['seller', 'complainant']);

export const Dispute = z
  .object({
    id: z.string(),
    case: z.string(),
    /** Who took it to the body, and who said so. */
    side: Side,
    by: z.enum(['seller', 'complainant', 'desk']),
    body: z.object({ id: z.string(), name: z.string(), url: z.string().optional() }),
    /** The body's own number. */
    reference: z.string(),
    receivedOn: z.iso.date(),
    complex: z.boolean(),
    /** By when the body decides, and how that is counted. */
    due: Instant,
    counted: Bilingual,
    state: z.enum(['open', 'decided']),
    outcome: SettlementOutcome.optional(),
    decidedOn: z.iso.date().optional(),
    /** The programme follows the outcome, and undid what the case had caused. */
    adopted: z.boolean().optional(),
    /** The desk's words about it. */
    words: z.string().optional(),
    document: Exhibit.omit({ id: true }).optional(),
  })
  .meta({ id: 'Dispute' });

/** The disputes about a case that the reader may know of, and what it needs to record another. */
export const Disputes = z
  .object({
    items: z.array(Dispute),
    /** Bodies that can be asked; none where no law has the marketplace answer to any. */
    bodies: z.array(SettlementBodyView),
    /** Whether there is something decided that a body could look at. */
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
    /** For the desk: whose dispute it is. A participant speaks for itself. */
    side: Side.optional(),
  })
  .meta({ id: 'DisputeRecord' });

export const SellerDisputeRecord = z.strictObject({ ...recorded, case: Id }).meta({ id: 'SellerDisputeRecord' });

export const DisputeOutcome = z
  .strictObject({
    outcome: SettlementOutcome,
    decidedOn: Day,
    /** The programme follows it: what the case had caused is undone. Only where it goes for the seller. */
    adopt: z.boolean().default(false),
    /** The body's decision, uploaded before; every outcome but a withdrawal has one. */
    document: Id.optional(),
    reasons: Reasons,
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
