import { EvidenceGrade } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual } from '../../platform/contract.ts';
import { FigureView as Count } from './edition-contract.ts';

const byGrade = Object.fromEntries(EvidenceGrade.options.map((one) => [one, Count])) as Record<
  EvidenceGrade,
  typeof Count
>;

/** The public counters, each by its definition: this deployment's own, and the historical programme's with their source, kept apart. */
export const Overview = z
  .object({
    programme: z.object({
      name: Bilingual,
      pack: z.string(),
      /** No removal here is real: the marketplaces are simulated, or in a trial their listings were imported. */
      simulated: z.boolean(),
      database: z.enum(['embedded', 'postgresql']),
    }),
    live: z.object({
      listingsRemoved: Count,
      /**
       * Of the listings removed, by the highest grade of evidence of their complaints now. Only `confirmed` ones are known to
       * infringe. `none`: every complaint about them was overturned, withdrawn or discontinued.
       */
      removedByGrade: z.object({ ...byGrade, none: Count }),
      storefrontsClosed: Count,
      storefrontsBanned: Count,
      /** Removed, then found wrong and restored. */
      wronglyRemovedRestored: Count,
      /** About existing listings and shops, including refused ones. */
      complaints: Count,
      refused: Count,
      /** Refused because the address leads to no listing; not counted as complaints. */
      withoutListing: Count,
      contested: Count,
      /** Ended without a decision, since the notice was never confirmed as delivered. */
      unanswered: Count,
      participants: Count,
      medianRemovalMs: z.int().optional(),
      medianRestoreMs: z.int().optional(),
      /**
       * How soon removed goods come back. A removed listing is relisted if a later complaint about the same goods, its own page or
       * another, is upheld; the time is that from its removal to the first sight of the page that offers them again.
       */
      relisted: z.object({
        listings: Count,
        /** Of the relisted ones. */
        medianMs: z.int().optional(),
        /** Of the listings removed at least 7, or 30, days ago: the share that was relisted within that time, 0..1. */
        within7Days: z.number().optional(),
        within30Days: z.number().optional(),
      }),
    }),
    /** How long a contest waits for the desk. */
    rulings: z.object({
      waiting: Count,
      /** Calendar days that a new contest would wait. */
      waitDays: z.int(),
      /** The rules' maximum; absent under a pack without one. */
      mostDays: z.int().optional(),
      /** New complaints go to review until the desk has caught up. */
      delayed: z.boolean(),
    }),
    /** The organisations whose people decided in cases for the review team, with how often; the most frequent first. */
    organisations: z.array(z.object({ organisation: z.string(), decisions: Count })),
    /** The programme's estimate of its error rate in uncontested cases. */
    audit: z.object({
      /** Of the cases that a seller's silence decided, 0..1; 0 under a pack without audits. */
      share: z.number(),
      drawn: Count,
      right: Count,
      wrong: Count,
      unclear: Count,
      /** Share of wrong decisions among the judged ones, 0..1, with its 95 % interval; absent before the first. */
      error: z.object({ share: z.number(), low: z.number(), high: z.number() }).optional(),
    }),
    historical: z.object({
      listingsRemoved: z.int(),
      storefrontsClosed: z.int(),
      source: z.string(),
      asOf: z.string(),
    }),
  })
  .meta({ id: 'Overview' });
