export { cardOf, type ListingRow } from './card.ts';
export { ListingCard } from './contract.ts';
export { listingHandlers } from './handlers.ts';
export type { ListingChange, ListingVersion } from './listing-change.ts';
export { listingRoutes } from './routes.ts';
export { gramsOfQuery } from './search-words.ts';
