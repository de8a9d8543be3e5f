import { hash } from 'node:crypto';
import { canonicalJson } from '@marketsafe/ledger';
import { searchGrams } from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';

/**
 * One hash of the offer: its words, pictures and price, and whether the marketplace marks the shop as official. Numbers sold, stock and the
 * shop's name are not part of it.
 */
export function contentHash(listing: Listing): string {
  const { title, description, brand, category, classes, price, images, condition, shipsTo, variants, attributes } =
    listing;
  const content = {
    ...{ title, description, brand, category, classes, price, images, condition, shipsTo, variants, attributes },
    seller: listing.seller.id,
    official: listing.seller.official,
  };
  // Through JSON, so that an absent field and an undefined one give the same hash.
  return hash('sha256', canonicalJson(JSON.parse(JSON.stringify(content))), 'hex');
}

/** The grams by which a search finds a listing. */
export const gramsOf = (listing: Listing): string[] => [
  ...new Set([listing.title, listing.brand ?? '', listing.seller.name ?? ''].flatMap(searchGrams)),
];
