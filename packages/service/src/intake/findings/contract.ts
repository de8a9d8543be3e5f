import { Band, Money, Signal } from '@marketsafe/terms';
import { z } from 'zod';
import { PageQuery } from '../../platform/contract.ts';
import { Id, MarketplaceId, SearchWords } from '../../platform/fields.ts';
import { ListingCard } from '../listings/index.ts';
import { TriageAct, TriageView } from '../triage/index.ts';

export const FindingView = z
  .object({
    listing: ListingCard,
    brand: z.string(),
    brandName: z.string(),
    /** The group of findings of the same goods that it is in; alone, of its own. */
    group: z.string(),
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

const FindingFilter = z.strictObject({
  band: Band.optional(),
  brand: MarketplaceId.optional(),
  marketplace: MarketplaceId.optional(),
  seller: MarketplaceId.optional(),
  /** All of them unless told. */
  state: z.enum(['open', 'dismissed', 'snoozed']).optional(),
  /** A colleague’s id. */
  assignee: Id.optional(),
  group: Id.optional(),
  q: SearchWords.optional(),
});

export const FindingQuery = PageQuery.extend(FindingFilter.shape);
export const FindingCountQuery = FindingFilter;

const counted = <T extends object>(more: T) => z.array(z.object({ ...more, count: z.int() }));

/** Findings of one brand that are of the same goods: the same title as it reads, or the same picture. */
export const FindingGroup = z
  .object({
    /** Its id. It stays while the first of its listings, by marketplace and id, does. */
    group: z.string(),
    /** Findings of it that the filter shows, and the shops that they are in. */
    count: z.int(),
    shops: z.int(),
    /** The harm of all of these, by currency. */
    harm: z.array(Money),
    /** The most harmful of these. */
    lead: FindingView,
  })
  .meta({ id: 'FindingGroup' });

export const GroupTriageRequest = z
  .strictObject({
    groups: z.array(Id).min(1).max(100),
    /** What of the groups is meant: what this filter shows of them, as in the list that it was chosen from. */
    filter: FindingFilter.default({}),
    act: TriageAct,
  })
  .meta({ id: 'GroupTriageRequest' });

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
