export { caseHandlers } from './handlers.ts';
