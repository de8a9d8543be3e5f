export { type OrderDependencies, orderOutboxHandler, type QueuedOrder, settleBySight } from './handle-order.ts';
export { lookAtHidden } from './look-again.ts';
export { type OrderRow, orderIdOf, readOrder } from './order-row.ts';
export { recallOutboxHandler } from './recall-from-marketplace.ts';
export { submissionOutboxHandler } from './submit-to-marketplace.ts';
