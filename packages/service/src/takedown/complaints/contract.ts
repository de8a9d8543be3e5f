import { EvidenceKind, ExcludedGround, KnowledgeChip, Lane, ReasonCode, Target } from '@marketsafe/terms';
import { z } from 'zod';
import { FilingId, Id, WebAddress } from '../../platform/fields.ts';
import { ReviewReasonView, Shortfall } from '../cases/index.ts';

export const ComplaintRequest = z
  .strictObject({
    right: Id,
    reason: z.union([ReasonCode, ExcludedGround]),
    /** Up to 300 listings or shops, by URL or by id. */
    targets: z
      .array(z.union([z.strictObject({ url: WebAddress }), Target]))
      .min(1)
      .max(300),
    chips: z.array(KnowledgeChip).max(KnowledgeChip.options.length).default([]),
    /** Documents uploaded before (`POST /documents`). None is needed unless the rules require one or the matter was decided before. */
    evidence: z
      .array(z.strictObject({ id: Id, kind: EvidenceKind }))
      .max(10)
      .optional(),
    /** "I have a good-faith belief, and am authorised": the only thing that every complaint needs. */
    declaration: z.boolean(),
    /**
     * For each target, in their order: for how many milliseconds its card was in view before its person signed, as the page measured it.
     * Left out where no card was shown. It harms no other party.
     */
    seenMs: z.array(z.int().min(0).max(3_600_000)).max(300).optional(),
    /** A name of yours that several requests share, if one cannot hold all targets; otherwise the filing gets one of its own. */
    filing: FilingId.optional(),
  })
  .meta({ id: 'ComplaintRequest' });

/** A warning about an accepted complaint that the complainant should check. `message` is in the caller's language. */
export const FilingWarning = z
  .object({
    /**
     * `counts-more`: the complaint takes effect on your word, without the mark on the page, and counts for more in your record if
     * it is overturned.
     */
    code: z.enum(['mark-not-named', 'counts-more']),
    /** The listing's title. */
    title: z.string(),
    /** The word of the right, if the listing's text does not name it. */
    mark: z.string().optional(),
    /** The number of complaints that it counts as. */
    countsAs: z.int().optional(),
    /** The caller's brands and words of rights that the listing names, among those that they may file under. */
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
    /** Warnings about the accepted complaint. */
    warnings: z.array(FilingWarning),
  })
  .meta({ id: 'FiledCase' });

/** A target on a marketplace where the rights holder is in the stage `shadow`: nothing is sent, and there is no case. */
const FiledInShadow = FiledCase.omit({ case: true, status: true })
  .extend({
    /** Its shadow order; absent if the complaint was refused, or the order is another filer's. */
    order: z.string().optional(),
    /** The target had one in this stage, under the same right and for the same reason. */
    already: z.literal(true).optional(),
  })
  .meta({ id: 'FiledInShadow' });

export const ComplaintResponse = z
  .object({
    /** All its cases have it, and those of other requests with the same name. */
    filing: z.string(),
    bundles: z.array(z.object({ bundle: z.string(), seller: z.string(), cases: z.array(FiledCase) })),
    shadow: z.array(FiledInShadow),
    /** Targets that could not be recorded as a case: not a URL of a known marketplace. */
    unreadable: z.array(z.object({ given: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'ComplaintResponse' });

/** A complainant's use of the day's caps within one check, passed from one request to the next. */
const CountedByCheck = z
  .strictObject({
    day: z.iso.date().max(10),
    /** Complaints that would be accepted. */
    filings: z.int().min(0).max(100_000),
    /** Complaints of these that would take effect on a newcomer's word. */
    onTrust: z.int().min(0).max(100_000),
  })
  .meta({ id: 'CountedByCheck' });

/**
 * A check without filing. `pack` answers under another programme's rules. `counted` is for a check of more targets than one request
 * allows: pass the previous answer's value, so that caps are used up as in filing.
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
    /** For the next request of the same check. Absent while no complaint was accepted. */
    counted: CountedByCheck.optional(),
    results: z.array(
      z.object({
        target: Target.optional(),
        given: z.string(),
        accepted: z.boolean(),
        /** The rights holder is in the stage `shadow` there: nothing would be sent. */
        shadow: z.literal(true).optional(),
        lane: Lane.optional(),
        refused: z.array(Shortfall),
        /** Why a person would look first. */
        review: z.array(ReviewReasonView),
        /** Warnings to check before filing, though the complaint would be accepted. */
        warnings: z.array(FilingWarning),
      }),
    ),
  })
  .meta({ id: 'ComplaintCheckResponse' });
