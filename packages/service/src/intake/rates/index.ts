export { rateHandlers } from './handlers.ts';
export { rateRoutes } from './routes.ts';
