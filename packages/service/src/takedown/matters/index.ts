export { proceedingsHandlers } from './handlers.ts';
export { liabilityHandlers } from './liability-handlers.ts';
export { liabilityRoutes } from './liability-routes.ts';
export { proceedingsRoutes } from './routes.ts';
