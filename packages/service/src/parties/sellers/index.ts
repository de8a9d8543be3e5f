export { sellerHandlers } from './handlers.ts';
