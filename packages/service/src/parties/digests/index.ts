export { digestHandlers } from './handlers.ts';
export { digestRoutes } from './routes.ts';
export { digestSource } from './source.ts';
