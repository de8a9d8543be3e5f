export { ShopStrike, Track } from './contract.ts';
export { sellerHandlers } from './handlers.ts';
export { projectSellers, type StoredSeller, sellerNames } from './projection.ts';
export { noteReappeared, type SeenUp } from './reappeared.ts';
export { sellerRoutes } from './routes.ts';
