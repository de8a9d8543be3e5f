export { confirmDeliveryIn } from './delivery.ts';
export { bounceCarrier, noticeCarrier } from './send.ts';
