export { accessCheck } from './access-check.ts';
export { apiKeyHandlers } from './handlers.ts';
export { apiKeyRoutes } from './routes.ts';
