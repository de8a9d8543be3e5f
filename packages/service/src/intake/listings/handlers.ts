import { glossOf } from '@marketsafe/screening';
import type { Handlers } from '../../platform/handler.ts';
import { readListing, searchListings } from './read-listings.ts';
import type { listingRoutes } from './routes.ts';

export const listingHandlers = (): Handlers<typeof listingRoutes> => ({
  searchListings: ({ tx, query }) => searchListings(tx, query),
  getListing: ({ tx, params }) => readListing(tx, params),
  glossTitle: async ({ query }) => ({ words: [...glossOf(query.text)] }),
});
