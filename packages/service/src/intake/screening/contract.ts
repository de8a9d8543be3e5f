import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { ListingCard } from '../listings/index.ts';

/** A brand or seller changed: the progress of the search for listings whose findings the change can affect. */
const Sweep = z.object({
  /** `sighted`: listings that name the brand; `texts`: its new marks in every listing. */
  phase: z.enum(['sighted', 'texts']),
  /** Listings seen, of so many if they were counted. */
  done: z.int(),
  of: z.int().optional(),
});

export const ScreeningView = z
  .object({
    /** Since when the oldest waiting listing has waited; absent if none waits. */
    waitingSince: Instant.optional(),
    /** Sweeps of your own brands. */
    sweeps: z.array(Sweep.extend({ brand: z.string(), brandName: z.string() })),
  })
  .meta({ id: 'ScreeningView' });

export const ScreeningForDesk = z
  .object({
    waiting: z.int(),
    waitingSince: Instant.optional(),
    /** Waiting listings that a screening thread is working on. */
    inHand: z.int(),
    /** Average listings screened a minute over the last ten minutes; and in the last day. */
    perMinute: z.number(),
    lastDay: z.int(),
    /** The number of the active model if its values were changed in the database. Screening stops until another is activated. */
    changedModel: z.int().optional(),
    /** Sweeps of brands, without naming the brand, since that is its participant's; or of sellers, by key. */
    sweeps: z.array(Sweep.extend({ seller: z.string().optional() })),
    /** Listings that crashed their screener twice, the latest first: at most 100. */
    aside: z.array(z.object({ listing: ListingCard, at: Instant, why: z.string() })),
  })
  .meta({ id: 'ScreeningForDesk' });
