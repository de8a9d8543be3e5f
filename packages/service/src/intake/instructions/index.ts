export { Preparation } from './contract.ts';
export { instructionHandlers } from './handlers.ts';
export { type InForce, instructionsInForce, isPrepared, preparedBy } from './prepared.ts';
export { instructionRoutes } from './routes.ts';
