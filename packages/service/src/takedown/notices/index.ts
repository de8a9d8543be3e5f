export { arrivedByLink, cameBack } from './delivery.ts';
export { kindOf, linkOfNotice, pages, revocationsOf } from './make-link.ts';
export { queueNotice } from './queue.ts';
export { noticeOutboxHandler } from './send.ts';
