export { modelHandlers } from './handlers.ts';
export { modelRoutes } from './routes.ts';
