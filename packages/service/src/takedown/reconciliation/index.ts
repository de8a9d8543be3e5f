export { reconciliationHandlers } from './handlers.ts';
export { looker } from './look.ts';
export { reconciliationRoutes } from './routes.ts';
