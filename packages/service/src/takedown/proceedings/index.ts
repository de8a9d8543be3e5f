export { proceedingsHandlers } from './handlers.ts';
