export { cardOf, type ListingRow } from './card.ts';
export { listingHandlers } from './handlers.ts';
export { gramsOfQuery } from './search-words.ts';
