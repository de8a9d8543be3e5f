import { Money, SettlementOutcome } from '@marketsafe/terms';
import { z } from 'zod';
import { FigureView as Figure } from './edition-contract.ts';

/** In one currency, rounded to thousands; absent with too few cases. */
const Sum = Money.meta({ id: 'PublishedSum' });

/** The yearly report of DSA Art. 24(1): disputes before certified bodies, and suspensions for misuse by kind. */
export const TransparencyReport = z
  .object({
    /** Calendar year in UTC. */
    year: z.int(),
    from: z.iso.datetime(),
    /** The end of the year, or now during the year. */
    until: z.iso.datetime(),
    disputes: z.object({
      submitted: Figure,
      outcomes: z.object(
        Object.fromEntries(SettlementOutcome.options.map((one) => [one, Figure])) as Record<
          SettlementOutcome,
          typeof Figure
        >,
      ),
      /** Days from receipt by the body to its decision; absent if none was decided. */
      medianDays: z.number().optional(),
      /** Share of the decisions for a party that the programme implemented, 0..1; absent without any. */
      implemented: z.number().optional(),
    }),
    /** Wrong complaints, by the legal pack that makes complainants liable. Small counts are withheld. */
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
      /** Sellers, for manifestly illegal content: shops closed by points. */
      illegalContent: Figure,
      /** Complainants, for manifestly unfounded notices. */
      unfoundedNotices: Figure,
      /** For manifestly unfounded complaints against decisions, for which the programme suspends no one. */
      unfoundedComplaints: Figure,
    }),
  })
  .meta({ id: 'TransparencyReport' });

export const ReportQuery = z.strictObject({ year: z.coerce.number().int().min(2024).max(9999).optional() });
