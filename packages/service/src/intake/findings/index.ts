export { findingHandlers } from './handlers.ts';
export { findingRoutes } from './routes.ts';
