export { publishedRulesHandlers } from './handlers.ts';
