export { orderSource } from './source.ts';
export { submissionSource } from './submit-there.ts';
