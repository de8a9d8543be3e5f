export { savedViewHandlers } from './handlers.ts';
export { savedViewRoutes } from './routes.ts';
