export { modelHandlers } from './handlers.ts';
export { modelSource } from './model-source.ts';
export { modelRoutes } from './routes.ts';
