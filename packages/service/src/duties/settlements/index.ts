export { BadSettlementBodiesError, readSettlementBodies } from './bodies.ts';
export { settlementHandlers } from './handlers.ts';
