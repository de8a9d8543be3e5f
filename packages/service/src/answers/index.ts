export { maxExhibitBytes } from './exhibits.ts';
export { answerHandlers } from './handlers.ts';
