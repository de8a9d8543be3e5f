import { z } from 'zod';

/** The public counters: live ones of this deployment, and the programme's historical ones, credited and kept apart. */
export const Overview = z
  .object({
    programme: z.object({
      name: z.string(),
      pack: z.string(),
      simulated: z.boolean(),
      database: z.enum(['embedded', 'postgresql']),
    }),
    live: z.object({
      listingsRemoved: z.int(),
      storefrontsClosed: z.int(),
      storefrontsBanned: z.int(),
      /** Removed, then found wrong, and put back. */
      wronglyRemovedRestored: z.int(),
      /** About listings and shops that exist, those that were refused among them. */
      complaints: z.int(),
      refused: z.int(),
      /** Refused since the address leads to no listing; not among the complaints. */
      withoutListing: z.int(),
      contested: z.int(),
      /** Ended without a decision: nothing confirmed that the notice had reached the seller. */
      unanswered: z.int(),
      participants: z.int(),
      medianRemovalMs: z.int().optional(),
      medianRestoreMs: z.int().optional(),
    }),
    /** How long a contest waits for the desk. */
    rulings: z.object({
      waiting: z.int(),
      /** Calendar days that one which came now would wait. */
      waitDays: z.int(),
      /** What the rules allow; absent under a pack that does not bound it. */
      mostDays: z.int().optional(),
      /** New complaints go to review until the desk has caught up. */
      delayed: z.boolean(),
    }),
    /** The programme's estimate of how often it is wrong where nobody contested it. */
    audit: z.object({
      /** Of the cases that a seller's silence decided, 0..1; 0 under a pack without audits. */
      share: z.number(),
      drawn: z.int(),
      right: z.int(),
      wrong: z.int(),
      unclear: z.int(),
      /** Share of wrong ones among the right and the wrong, 0..1, with its 95 % interval; absent before the first. */
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
