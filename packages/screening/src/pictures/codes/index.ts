export type { Code } from '../reading/index.ts';
export { codesOf } from './codes-of.ts';
