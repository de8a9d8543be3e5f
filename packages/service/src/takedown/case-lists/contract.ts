import { Lane, ReasonCode } from '@marketsafe/terms';
import { z } from 'zod';
import { PageQuery } from '../../platform/contract.ts';
import { ClientQuery, Day, Id, MarketplaceId, SearchWords } from '../../platform/fields.ts';
import { TableFormat } from '../../platform/table-file.ts';
import { CaseSummary, Clock } from '../cases/index.ts';

/** `mine`: the complainant has to act; `ending`: open, and somebody’s time ends within five days; `settled`: nothing more happens by itself. */
export const caseLists = ['open', 'mine', 'ending', 'settled', 'all'] as const;
const CaseListName = z.enum(caseLists);

/** What belongs to one client, or to one brand of the participant’s brand book: its cases are those under rights with one of its marks. */
export const ScopeQuery = z.strictObject({ ...ClientQuery.shape, brand: MarketplaceId.optional() });

export const CaseFilter = z.strictObject({
  ...ScopeQuery.shape,
  list: CaseListName.default('all'),
  status: z.string().max(40).optional(),
  lane: Lane.optional(),
  marketplace: MarketplaceId.optional(),
  reason: ReasonCode.optional(),
  /** The cases of one filing against one seller. */
  bundle: z.uuid().max(36).optional(),
  /** A seller’s key. */
  seller: Id.optional(),
  /** Filed on this day (UTC) or later, and on this day or earlier. */
  from: Day.optional(),
  to: Day.optional(),
  q: SearchWords.optional(),
});

export const CaseQuery = PageQuery.extend({
  ...CaseFilter.shape,
  /** `due`: whose time ends first; `filed`: the newest first. */
  sort: z.enum(['due', 'filed']).default('due'),
});

export const CaseRow = CaseSummary.extend({
  /** The clock that ends first among those that a party or the review team has to answer. */
  next: Clock.optional(),
}).meta({ id: 'CaseRow' });

const counted = <T extends object>(more: T) => z.array(z.object({ ...more, count: z.int() }));

/** The number of cases for each filter, with all other given filters applied. */
export const CaseCounts = z
  .object({
    lists: counted({ list: CaseListName }),
    statuses: counted({ status: z.string() }),
    lanes: counted({ lane: Lane }),
    marketplaces: counted({ marketplace: z.string() }),
    reasons: counted({ reason: ReasonCode }),
  })
  .meta({ id: 'CaseCounts' });

export const CaseExportQuery = CaseFilter.extend({ format: TableFormat });
