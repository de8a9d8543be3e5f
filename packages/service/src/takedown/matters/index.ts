export { MatterBySeller } from './contract.ts';
export { matterHandlers } from './handlers.ts';
export { documentsAs, raise } from './raise.ts';
export { matterRoutes } from './routes.ts';
