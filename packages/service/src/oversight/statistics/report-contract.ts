import { Money, SettlementOutcome } from '@marketsafe/terms';
import { z } from 'zod';

const Count = z.int();
/** `below`: there are some, and fewer than that. Counts are rounded to multiples of it. */
const Figure = z.object({ value: z.int().optional(), below: z.int().optional() });
/** Of one currency, rounded to thousands; absent where too few lie behind it. */
const Sum = Money.meta({ id: 'PublishedSum' });

/** What DSA Art. 24(1) has reported for a year: disputes before certified bodies, and suspensions for misuse by kind. */
export const TransparencyReport = z
  .object({
    /** Calendar year in UTC. */
    year: z.int(),
    from: z.iso.datetime(),
    /** The end of the year, or now while it runs. */
    until: z.iso.datetime(),
    disputes: z.object({
      submitted: Count,
      outcomes: z.object(
        Object.fromEntries(SettlementOutcome.options.map((one) => [one, Count])) as Record<
          SettlementOutcome,
          typeof Count
        >,
      ),
      /** Days from receipt by the body to its decision; absent where none was decided. */
      medianDays: z.number().optional(),
      /** Of the decisions for a party, the share that the programme implemented, 0..1; absent without any. */
      implemented: z.number().optional(),
    }),
    /** Complaints that were wrong, by the legal pack that has whoever filed them answer for them. Counts of few are not told. */
    liability: z.array(
      z.object({
        law: z.string(),
        erroneous: Figure,
        malicious: Figure,
        losses: z.object({ count: Figure, sums: z.array(Sum) }),
        awards: z.object({ count: Figure, doubled: Figure, sums: z.array(Sum) }),
      }),
    ),
    suspensions: z.object({
      /** Sellers, for manifestly illegal content: storefronts closed by points. */
      illegalContent: Count,
      /** Complainants, for manifestly unfounded notices. */
      unfoundedNotices: Count,
      /** For manifestly unfounded complaints against decisions: the programme suspends nobody for these. */
      unfoundedComplaints: Count,
    }),
  })
  .meta({ id: 'TransparencyReport' });

export const ReportQuery = z.strictObject({ year: z.coerce.number().int().min(2024).max(9999).optional() });
