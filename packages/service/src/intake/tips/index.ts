export { tipHandlers } from './handlers.ts';
export { noTipLimits, type TipLimits } from './limits.ts';
export { tipRoutes } from './routes.ts';
