export { ownSellerHandlers } from './handlers.ts';
export { ownSellerRoutes } from './routes.ts';
