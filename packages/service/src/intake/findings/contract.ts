import { Band, Money, Signal } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, PageQuery } from '../../platform/contract.ts';
import { ClientQuery, Id, MarketplaceId, SearchWords } from '../../platform/fields.ts';
import { TableFormat } from '../../platform/table-file.ts';
import { Preparation } from '../instructions/index.ts';
import { ListingCard } from '../listings/index.ts';
import { RelistView } from '../relists/index.ts';
import { TriageAct, TriageView } from '../triage/index.ts';

export const FindingView = z
  .object({
    listing: ListingCard,
    brand: z.string(),
    brandName: z.string(),
    /** The id of its group of findings of the same goods; a single finding has its own group. */
    group: z.string(),
    /** The verified right that covers the listing best, ready to file under; of returned goods, that of the old decision. Absent if no right does. */
    right: z.string().optional(),
    score: z.number(),
    band: Band,
    signals: z.array(Signal),
    /** The version of the model that scored it. */
    model: z.string().optional(),
    waterfall: z.array(z.object({ label: z.string(), logOdds: z.number(), after: z.number() })),
    /** The listing's likely damage: score x price x sold. The queue is sorted by it, after goods that came back. */
    harm: Money.optional(),
    /** It offers again what an upheld case removed: it is at the top of the queue, with the old decision. Nothing is filed by itself. */
    relist: RelistView.optional(),
    /** The open case on the listing, if any, and its status. */
    case: z.string().optional(),
    caseStatus: z.string().optional(),
    /** When it was filed in shadow, if that order is not compared yet: nothing was sent. */
    shadow: Instant.optional(),
    /** The participant's instructions that it meets: a person looks at it and signs. */
    prepared: z.array(Preparation),
    /** Absent until a colleague decides about it. */
    triage: TriageView.optional(),
  })
  .meta({ id: 'FindingView' });

/** `filed`: with an undecided complaint, also if the listing is gone; `in-review`: a reviewer looks at it before anything is sent. */
export const FindingState = z.enum(['open', 'filed', 'in-review', 'dismissed', 'snoozed']);

const FindingFilter = z.strictObject({
  ...ClientQuery.shape,
  band: Band.optional(),
  brand: MarketplaceId.optional(),
  marketplace: MarketplaceId.optional(),
  seller: MarketplaceId.optional(),
  /** All states by default. */
  state: FindingState.optional(),
  /** A colleague’s id. */
  assignee: Id.optional(),
  group: Id.optional(),
  /** Those that meet an instruction. */
  prepared: z.enum(['yes']).optional(),
  q: SearchWords.optional(),
});

export const FindingQuery = PageQuery.extend(FindingFilter.shape);
export const FindingCountQuery = FindingFilter;
export const FindingExportQuery = FindingFilter.extend({ format: TableFormat });

const counted = <T extends object>(more: T) => z.array(z.object({ ...more, count: z.int() }));

/** Findings of one brand for the same goods: the same title in reading, or the same picture. */
export const FindingGroup = z
  .object({
    /** Its id, which stays while the first of its listings, by marketplace and id, stays. */
    group: z.string(),
    /** Its findings within the filter, and their shops. */
    count: z.int(),
    shops: z.int(),
    /** The harm of all these, by currency. */
    harm: z.array(Money),
    /** The most harmful of these; of goods that came back, one of those. */
    lead: FindingView,
  })
  .meta({ id: 'FindingGroup' });

export const GroupTriageRequest = z
  .strictObject({
    groups: z.array(Id).min(1).max(100),
    /** The groups' findings within this filter, as in the list where they were chosen. */
    filter: FindingFilter.default({}),
    act: TriageAct,
  })
  .meta({ id: 'GroupTriageRequest' });

/** The number of findings for each filter, with all other given filters applied. */
export const FindingCounts = z
  .object({
    total: z.int(),
    bands: counted({ band: Band }),
    states: counted({ state: FindingState }),
    brands: counted({ brand: z.string(), name: z.string() }),
    marketplaces: counted({ marketplace: z.string() }),
    /** The 50 with the most. */
    sellers: counted({ marketplace: z.string(), seller: z.string(), name: z.string().optional() }),
    /** Those that meet an instruction; absent if no instruction is on. */
    prepared: z.int().optional(),
    assignees: counted({ assignee: z.string(), name: z.string() }),
  })
  .meta({ id: 'FindingCounts' });
