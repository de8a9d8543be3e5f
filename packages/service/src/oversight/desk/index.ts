export { deskHandlers } from './handlers.ts';
export { deskRoutes } from './routes.ts';
