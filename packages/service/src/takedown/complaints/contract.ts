import { EvidenceKind, ExcludedGround, KnowledgeChip, Lane, ReasonCode, Target } from '@marketsafe/terms';
import { z } from 'zod';
import { Id, WebAddress } from '../../platform/fields.ts';
import { ReviewReasonView, Shortfall } from '../cases/index.ts';

export const ComplaintRequest = z
  .strictObject({
    right: Id,
    reason: z.union([ReasonCode, ExcludedGround]),
    /** Up to 300 listings or storefronts, by URL or by id. */
    targets: z
      .array(z.union([z.strictObject({ url: WebAddress }), Target]))
      .min(1)
      .max(300),
    chips: z.array(KnowledgeChip).max(KnowledgeChip.options.length).default([]),
    /** Documents that were uploaded before (`POST /documents`). None is needed, unless the rules ask for one or the matter was decided before. */
    evidence: z
      .array(z.strictObject({ id: Id, kind: EvidenceKind }))
      .max(10)
      .optional(),
    /** "I have a good-faith belief, and am authorised": the one thing a complaint needs. */
    declaration: z.boolean(),
  })
  .meta({ id: 'ComplaintRequest' });

/** Something that a complaint is accepted with all the same, and that whoever files should look at first. `message` is in the asker's language. */
export const FilingWarning = z
  .object({
    /** `counts-more`: it takes effect by your word in place of what the page shows, and counts for more in your record if it falls. */
    code: z.enum(['mark-not-named', 'counts-more']),
    /** The listing's. */
    title: z.string(),
    /** The word of the right, where the listing's text does not name it. */
    mark: z.string().optional(),
    /** As so many complaints it counts. */
    countsAs: z.int().optional(),
    /** Brands and words of rights that it names, of the asker's own and those that it may file under. */
    names: z.array(z.string()),
    message: z.string(),
  })
  .meta({ id: 'FilingWarning' });
export type FilingWarning = z.infer<typeof FilingWarning>;

const FiledCase = z
  .object({
    case: z.string(),
    target: Target,
    status: z.string(),
    lane: Lane.optional(),
    refused: z.array(Shortfall),
    /** Why a person looks first. */
    review: z.array(ReviewReasonView),
    /** What you should look at, though it was accepted. */
    warnings: z.array(FilingWarning),
  })
  .meta({ id: 'FiledCase' });

export const ComplaintResponse = z
  .object({
    bundles: z.array(z.object({ bundle: z.string(), seller: z.string(), cases: z.array(FiledCase) })),
    /** Targets that could not even be recorded as a case: not a URL of a marketplace we know. */
    unreadable: z.array(z.object({ given: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'ComplaintResponse' });

/** What one check has counted of a complainant's day, from one request to the next. */
const CountedByCheck = z
  .strictObject({
    day: z.iso.date().max(10),
    /** Complaints that would be accepted. */
    filings: z.int().min(0).max(100_000),
    /** How many of them would take effect on a newcomer's word. */
    onTrust: z.int().min(0).max(100_000),
  })
  .meta({ id: 'CountedByCheck' });

/**
 * What would happen, without filing. `pack` answers under another programme's rules. `counted` is for a check of more targets than
 * one request takes: what the request before answered, so that a cap is used up as filing would use it up.
 */
export const ComplaintCheckRequest = ComplaintRequest.extend({
  pack: z.string().max(64).optional(),
  counted: CountedByCheck.optional(),
}).meta({
  id: 'ComplaintCheckRequest',
});

export const ComplaintCheckResponse = z
  .object({
    pack: z.string(),
    /** For the next request of the same check. Absent while nothing was accepted. */
    counted: CountedByCheck.optional(),
    results: z.array(
      z.object({
        target: Target.optional(),
        given: z.string(),
        accepted: z.boolean(),
        lane: Lane.optional(),
        refused: z.array(Shortfall),
        /** Why a person would look first. */
        review: z.array(ReviewReasonView),
        /** What you should look at before you file, though it would be accepted. */
        warnings: z.array(FilingWarning),
      }),
    ),
  })
  .meta({ id: 'ComplaintCheckResponse' });
