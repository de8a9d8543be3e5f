export { confirmDeliveryIn } from './delivery.ts';
export { queueNotice } from './queue.ts';
export { noticeCarrier } from './send.ts';
