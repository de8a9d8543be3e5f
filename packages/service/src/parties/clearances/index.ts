export { clearanceHandlers } from './handlers.ts';
export { changedClearances, projectClearances } from './projection.ts';
