export { answerHandlers } from './handlers.ts';
