export { FindingCountQuery } from './contract.ts';
export { conditionsOf, filterOf, fromFindings } from './filter.ts';
export { findingHandlers } from './handlers.ts';
export { findingRoutes } from './routes.ts';
