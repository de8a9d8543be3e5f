export { RuleChange, RuleVersion } from './contract.ts';
export { changeOf, publishedRulesHandlers } from './handlers.ts';
export { publishedRulesRoutes } from './routes.ts';
