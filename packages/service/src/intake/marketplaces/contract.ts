import { Forum } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

const Name = z.object({ en: z.string(), 'zh-CN': z.string() });

export const Marketplace = z
  .object({
    id: z.string(),
    name: Name,
    forum: Forum,
    simulated: z.boolean(),
    /** In a trial: its listings come from files, and no order is sent to it. */
    imported: z.boolean(),
    baseUrl: z.string(),
    /** It keeps its sellers' contacts, names and identities: it delivers our letters, and a seller's name is its number. */
    pseudonymous: z.boolean(),
    /** The host whose form takes its complaints: a person hands them in from worksheets. Absent: the programme does. */
    host: z.string().optional(),
  })
  .meta({ id: 'Marketplace' });

const Brought = z.object({
  since: Instant,
  pages: z.int(),
  /** Sellers or listings. */
  rows: z.int(),
  /** Of a full pull: the listings that were known when it began. */
  of: z.int().optional(),
  /** Of a full pull: listings that it did not meet and that were gone at the marketplace; they count as deleted. */
  gone: z.int().optional(),
});

/** How far one kind of pull from one marketplace has come. */
export const PullView = z
  .object({
    marketplace: z.string(),
    name: Name,
    /** Changes of sellers, changes of listings, or all listings from the beginning. */
    of: z.enum(['seller', 'listing', 'full']),
    running: Brought.optional(),
    /** The last that ended. `short`: it met less than half of the known listings, so none of the others was looked at. */
    last: Brought.extend({ ended: Instant, short: z.literal(true).optional() }).optional(),
    next: Instant,
    /** The last try failed. */
    failure: z.object({ why: z.string(), attempts: z.int() }).optional(),
  })
  .meta({ id: 'PullView' });
