export { misuseHandlers } from './handlers.ts';
export { misuseRoutes } from './routes.ts';
