export { finalDecisionHandlers } from './handlers.ts';
export { recordFinalDecisions } from './record.ts';
export { finalDecisionRoutes } from './routes.ts';
