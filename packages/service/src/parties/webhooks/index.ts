export { webhookAddressCheck, webhooksOut } from './check-address.ts';
export { webhookHandlers } from './handlers.ts';
export { webhookOutboxHandler } from './outbox-handler.ts';
export { announce, type Told } from './queue.ts';
export { webhookRoutes } from './routes.ts';
