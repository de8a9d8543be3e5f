export { auditHandlers } from './handlers.ts';
export { auditRoutes } from './routes.ts';
