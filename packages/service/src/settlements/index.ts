export { BadSettlementBodiesError, readSettlementBodies, type SettlementBody } from './bodies.ts';
export { settlementHandlers } from './handlers.ts';
export { settlementLawOf } from './law.ts';
