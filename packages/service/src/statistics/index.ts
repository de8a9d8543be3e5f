export { recordDisputeFact } from './facts.ts';
export { statisticsHandlers } from './handlers.ts';
