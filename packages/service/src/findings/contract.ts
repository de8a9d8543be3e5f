import { Band, Money, Signal } from '@marketsafe/terms';
import { z } from 'zod';
import { ListingCard } from '../listings/contract.ts';
import { PageQuery } from '../platform/contract.ts';

export const FindingView = z
  .object({
    listing: ListingCard,
    brand: z.string(),
    brandName: z.string(),
    /** The verified right that covers the listing best, ready to file under; absent when none does. */
    right: z.string().optional(),
    score: z.number(),
    band: Band,
    signals: z.array(Signal),
    waterfall: z.array(z.object({ label: z.string(), logOdds: z.number(), after: z.number() })),
    /** What the listing is likely to have cost: score x price x sold. The queue's order. */
    harm: Money.optional(),
    /** The case already open on it, if any. */
    case: z.string().optional(),
  })
  .meta({ id: 'FindingView' });

export const FindingQuery = PageQuery.extend({
  band: Band.optional(),
  brand: z.string().max(128).optional(),
  marketplace: z.string().max(64).optional(),
  q: z.string().max(200).optional(),
});
