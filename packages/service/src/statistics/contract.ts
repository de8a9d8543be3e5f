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
      complaints: z.int(),
      refused: z.int(),
      contested: z.int(),
      participants: z.int(),
      medianRemovalMs: z.int().optional(),
      medianRestoreMs: z.int().optional(),
    }),
    historical: z.object({
      listingsRemoved: z.int(),
      storefrontsClosed: z.int(),
      source: z.string(),
      asOf: z.string(),
    }),
  })
  .meta({ id: 'Overview' });
