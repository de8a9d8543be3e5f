export { ClearanceView } from './contract.ts';
export { clearanceHandlers } from './handlers.ts';
export { changedClearances, projectClearances } from './projection.ts';
export { clearancesBehind } from './read-clearances.ts';
export { clearanceRoutes } from './routes.ts';
