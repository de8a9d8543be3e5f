export { BadSettlementBodiesError, readSettlementBodies } from '../../platform/settlement-bodies.ts';
export { settlementHandlers } from './handlers.ts';
export { settlementRoutes } from './routes.ts';
