export { receiptHandlers } from './handlers.ts';
export { receiptRoutes } from './routes.ts';
