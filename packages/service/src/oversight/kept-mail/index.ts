export { keptMailHandlers } from './handlers.ts';
export { keptMailRoutes } from './routes.ts';
