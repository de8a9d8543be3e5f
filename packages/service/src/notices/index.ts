export { confirmDeliveryIn } from './delivery.ts';
export { noticeCarrier } from './send.ts';
