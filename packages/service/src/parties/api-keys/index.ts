export { apiKeyHandlers } from './handlers.ts';
export { passwordCheck } from './password-check.ts';
export { apiKeyRoutes } from './routes.ts';
