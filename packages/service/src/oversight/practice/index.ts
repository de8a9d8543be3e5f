export { practiceHandlers } from './handlers.ts';
export { assertPractised, passPractice, readPractice } from './kept.ts';
export { practiceRoutes } from './routes.ts';
