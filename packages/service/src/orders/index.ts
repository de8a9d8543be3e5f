export { orderCarrier } from './carry-order.ts';
export { submissionCarrier } from './submit-there.ts';
