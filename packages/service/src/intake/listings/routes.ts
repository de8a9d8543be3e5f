import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Gloss, GlossQuery, ListingCard, ListingDetail, ListingQuery } from './contract.ts';

export const listingRoutes = routes({
  searchListings: {
    method: 'GET',
    url: '/listings',
    summary: 'Search the listings of all marketplaces; two hanzi are enough',
    tag: 'listings',
    access: 'user',
    keys: ['read'],
    query: ListingQuery,
    answer: pageOf(ListingCard),
  },
  getListing: {
    method: 'GET',
    url: '/listings/:marketplace/:listing',
    summary: 'One listing as last seen',
    tag: 'listings',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ marketplace: MarketplaceId, listing: MarketplaceId }),
    answer: ListingDetail,
  },
  glossTitle: {
    method: 'GET',
    url: '/gloss',
    summary: 'What each Chinese word of a title says in English; not a translation',
    tag: 'listings',
    access: 'user',
    keys: ['read'],
    query: GlossQuery,
    answer: Gloss,
  },
});
