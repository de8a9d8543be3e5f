export { type MarketplaceDependencies, marketplaceHandlers } from './handlers.ts';
export { pullSource, schedulePull } from './pull-source.ts';
export { reindexListings } from './reindex-listings.ts';
export { marketplaceRoutes } from './routes.ts';
export { ingestListings } from './take-listings.ts';
export { withTimeout } from './with-timeout.ts';
export { withinRate } from './within-rate.ts';
