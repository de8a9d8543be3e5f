export { orderCarrier } from './carry-order.ts';
export { orderIdOf, readOrder } from './order-row.ts';
export { recallCarrier } from './recall-there.ts';
export { submissionCarrier } from './submit-there.ts';
