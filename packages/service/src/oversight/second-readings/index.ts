export { secondReadingHandlers } from './handlers.ts';
export { secondReadingRoutes } from './routes.ts';
