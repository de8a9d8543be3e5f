import { glossOf } from '@marketsafe/screening';
import { marksOf } from '../../parties/rights/index.ts';
import { tenantOf } from '../../platform/caller.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import type { Translator } from '../../platform/translator.ts';
import { readListing, searchListings } from './read-listings.ts';
import type { listingRoutes } from './routes.ts';

/** `translate`: the operator's service; absent where there is none. */
export const listingHandlers = (translate: Translator | undefined): Handlers<typeof listingRoutes> => ({
  searchListings: ({ tx, query }) => searchListings(tx, query),
  getListing: ({ tx, params }) => readListing(tx, params),
  glossTitle: async ({ tx, query, caller }) => {
    const marks = await marksOf(tx, tenantOf(caller));
    return { words: [...glossOf(query.text, marks)] };
  },
  translate: async ({ body }) => {
    if (!translate) throw notFound('translation');
    return { text: await translate(body.text, body.to) };
  },
});
