/** Worked cases: stories in a pack's folder that are its acceptance tests. */
export { loadStory, type Story } from './story.ts';
export { type Failure, formatFailure, runWorkedCase } from './worked-cases.ts';
