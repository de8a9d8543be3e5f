export { sellerHandlers } from './handlers.ts';
export { projectSellers, sellerNames } from './projection.ts';
