export { sellerLinkHandlers } from './handlers.ts';
export { openLink } from './open-link.ts';
export { sellerLinkRoutes } from './routes.ts';
