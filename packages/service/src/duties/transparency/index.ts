/** Statements of reasons for the DSA Transparency Database: derived, checked, queued and submitted in their marketplace's name. */
export { transparencyHandlers } from './handlers.ts';
export { noteLifted, queueStatement } from './queue.ts';
export { transparencyRoutes } from './routes.ts';
export { statementSource } from './source.ts';
export { area as economicArea } from './values.ts';
