export { liabilityHandlers } from './handlers.ts';
