export { cardOf, type ListingRow } from './card.ts';
export { listingHandlers } from './handlers.ts';
export type { ListingChange, ListingVersion } from './listing-change.ts';
export { gramsOfQuery } from './search-words.ts';
