import { type WireFault, wireFaults } from './market.ts';

const shopFaults = [
  'late-effect',
  'rate-limit',
  'server-error',
  'false-200',
  'recycled-id',
  'dead-session',
  'stale-read',
] as const;
export const everyFault = [...wireFaults, ...shopFaults, 'announcements', 'mail-away'] as const;
export type FaultKind = (typeof everyFault)[number];

export const isOnTheWire = (kind: FaultKind): kind is WireFault => wireFaults.some((one) => one === kind);
