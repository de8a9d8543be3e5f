export { bounceSource, noticeSource } from './send.ts';
