export { proceedingsHandlers } from './handlers.ts';
export { liabilityHandlers } from './liability-handlers.ts';
