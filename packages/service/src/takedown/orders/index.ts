export { orderCarrier, type QueuedOrder } from './carry-order.ts';
export { orderIdOf, readOrder } from './order-row.ts';
export { recallCarrier } from './recall-from-marketplace.ts';
export { submissionCarrier } from './submit-to-marketplace.ts';
