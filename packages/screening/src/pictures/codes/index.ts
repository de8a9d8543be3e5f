export { type Code, codeKinds } from '../reading/index.ts';
export { CodeReader } from './codes-of.ts';
