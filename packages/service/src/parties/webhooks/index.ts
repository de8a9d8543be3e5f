export { webhookCarrier } from './carry.ts';
export { webhookAddressCheck, webhooksOut } from './check-address.ts';
export { webhookHandlers } from './handlers.ts';
export { announce, type Told } from './queue.ts';
export { webhookRoutes } from './routes.ts';
