import { hash } from 'node:crypto';
import { canonicalJson } from '@marketsafe/ledger';
import { searchGrams } from '@marketsafe/screening';
import type { Listing } from '@marketsafe/terms';

/**
 * What a listing says, as one hash: what a shopper is offered, by what words, pictures and price. How much of it was sold
 * or is left, or how its shop calls itself today, is not part of it.
 */
export function contentHash(listing: Listing): string {
  const { title, description, brand, category, classes, price, images, condition, shipsTo, variants, attributes } =
    listing;
  const content = {
    ...{ title, description, brand, category, classes, price, images, condition, shipsTo, variants, attributes },
    seller: listing.seller.id,
  };
  // Through JSON, which drops what is undefined: an absent field and one that is not set are the same.
  return hash('sha256', canonicalJson(JSON.parse(JSON.stringify(content))), 'hex');
}

/** What a search finds a listing by. */
export const gramsOf = (listing: Listing): string[] => [
  ...new Set([listing.title, listing.brand ?? '', listing.seller.name ?? ''].flatMap(searchGrams)),
];
