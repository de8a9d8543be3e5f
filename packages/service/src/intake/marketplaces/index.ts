export { PullView } from './contract.ts';
export { type MarketplaceDependencies, marketplaceHandlers } from './handlers.ts';
export { beginPulls, pullSource, restartPulls, schedulePull } from './pull-source.ts';
export { readPulls } from './read-pulls.ts';
export { reindexListings } from './reindex-listings.ts';
export { marketplaceRoutes } from './routes.ts';
export { ingestListings } from './take-listings.ts';
export { withTimeout } from './with-timeout.ts';
export { withinRate } from './within-rate.ts';
