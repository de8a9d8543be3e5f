export { editionIsDue, editionSource } from './edition-source.ts';
export { recordFacts } from './facts.ts';
export { readCounts, statisticsHandlers } from './handlers.ts';
export { estimate } from './interval.ts';
export { recordLiability, recordSum } from './liability-facts.ts';
export { statisticsRoutes } from './routes.ts';
export { rulingQueue } from './ruling-queue.ts';
