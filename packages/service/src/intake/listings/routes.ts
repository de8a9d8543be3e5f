import { z } from 'zod';
import { pageOf } from '../../platform/contract.ts';
import { MarketplaceId } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import {
  Gloss,
  GlossQuery,
  ListingCard,
  ListingDetail,
  ListingQuery,
  Translation,
  TranslationRequest,
} from './contract.ts';

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
  translate: {
    method: 'POST',
    url: '/translations',
    summary: 'A translation by the operator’s service; 404 where there is none',
    tag: 'listings',
    access: 'user',
    keys: [],
    body: TranslationRequest,
    answer: Translation,
    safe: true,
  },
});
