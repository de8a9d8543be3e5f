export { readTrusted, type Stamper, type TimeStampSettings, timeStamper } from './authority.ts';
export { Stamp } from './contract.ts';
export { type PacketStamp, queueStamps, readStamp, stampOutboxHandler } from './stamps.ts';
