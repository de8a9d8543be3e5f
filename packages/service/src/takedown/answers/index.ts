export { answerHandlers } from './handlers.ts';
export { answerRoutes } from './routes.ts';
