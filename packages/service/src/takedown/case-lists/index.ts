export { ScopeQuery } from './contract.ts';
export { all, type Condition, scopeOf } from './filter.ts';
export { caseListHandlers } from './handlers.ts';
export { caseListRoutes } from './routes.ts';
