export { recordDisputeFact } from './facts.ts';
export { statisticsHandlers } from './handlers.ts';
export { recordSum } from './liability-facts.ts';
export { rulingQueue } from './ruling-queue.ts';
