import { Band, Money, Signal } from '@marketsafe/terms';
import { z } from 'zod';
import { ListingCard } from '../listings/contract.ts';
import { PageQuery } from '../platform/contract.ts';
import { TriageView } from '../triage/contract.ts';

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
    /** The version of the model that it was weighed with. */
    model: z.string().optional(),
    waterfall: z.array(z.object({ label: z.string(), logOdds: z.number(), after: z.number() })),
    /** What the listing is likely to have cost: score x price x sold. The queue's order. */
    harm: Money.optional(),
    /** The case already open on it, if any. */
    case: z.string().optional(),
    /** Absent while nobody decided anything about it. */
    triage: TriageView.optional(),
  })
  .meta({ id: 'FindingView' });

const FindingFilter = z.object({
  band: Band.optional(),
  brand: z.string().max(128).optional(),
  marketplace: z.string().max(64).optional(),
  seller: z.string().max(128).optional(),
  /** All of them unless told. */
  state: z.enum(['open', 'dismissed', 'snoozed']).optional(),
  /** A colleague’s id. */
  assignee: z.string().max(128).optional(),
  q: z.string().max(200).optional(),
});

export const FindingQuery = PageQuery.extend(FindingFilter.shape);
export const FindingCountQuery = FindingFilter;

const counted = <T extends object>(more: T) => z.array(z.object({ ...more, count: z.int() }));

/** How many findings there are by each filter, under all the other ones that are given. */
export const FindingCounts = z
  .object({
    total: z.int(),
    bands: counted({ band: Band }),
    states: counted({ state: z.enum(['open', 'dismissed', 'snoozed']) }),
    brands: counted({ brand: z.string(), name: z.string() }),
    marketplaces: counted({ marketplace: z.string() }),
    /** The 50 with the most. */
    sellers: counted({ marketplace: z.string(), seller: z.string(), name: z.string().optional() }),
    assignees: counted({ assignee: z.string(), name: z.string() }),
  })
  .meta({ id: 'FindingCounts' });
