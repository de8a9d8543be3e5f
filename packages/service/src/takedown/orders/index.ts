export { orderOutboxHandler, type QueuedOrder } from './handle-order.ts';
export { orderIdOf, readOrder } from './order-row.ts';
export { recallOutboxHandler } from './recall-from-marketplace.ts';
export { submissionOutboxHandler } from './submit-to-marketplace.ts';
