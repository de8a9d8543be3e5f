export { changeOf, publishedRulesHandlers } from './handlers.ts';
