export { apiKeyHandlers } from './handlers.ts';
export { apiKeyRoutes } from './routes.ts';
