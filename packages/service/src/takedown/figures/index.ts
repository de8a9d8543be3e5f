export { figureHandlers } from './handlers.ts';
export { figureRoutes } from './routes.ts';
