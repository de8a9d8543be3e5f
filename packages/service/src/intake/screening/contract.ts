import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';
import { ListingCard } from '../listings/index.ts';

/** A brand or seller changed: how far the search for listings whose findings that can alter has come. */
const Sweep = z.object({
  /** `sighted`: listings that name the brand; `texts`: its new marks in every listing. */
  phase: z.enum(['sighted', 'texts']),
  /** Listings looked at, of so many where that was counted. */
  done: z.int(),
  of: z.int().optional(),
});

export const ScreeningView = z
  .object({
    /** Since when the listing has waited that has waited the longest; absent when none does. */
    waitingSince: Instant.optional(),
    /** Of your own brands. */
    sweeps: z.array(Sweep.extend({ brand: z.string(), brandName: z.string() })),
  })
  .meta({ id: 'ScreeningView' });

export const ScreeningForDesk = z
  .object({
    waiting: z.int(),
    waitingSince: Instant.optional(),
    /** Of those that wait: in the hands of a screening thread. */
    inHand: z.int(),
    /** Listings screened in the last ten minutes, by the minute, and in the last day. */
    perMinute: z.number(),
    lastDay: z.int(),
    /** The model in force, by its number, where somebody changed its values in the database: nothing is screened until another is. */
    changedModel: z.int().optional(),
    /** Of a brand, which one stays its participant’s; or of a seller, by its key. */
    sweeps: z.array(Sweep.extend({ seller: z.string().optional() })),
    /** Listings that ended their screener twice, the latest first: at most 100. */
    aside: z.array(z.object({ listing: ListingCard, at: Instant, why: z.string() })),
  })
  .meta({ id: 'ScreeningForDesk' });
