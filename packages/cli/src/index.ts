export { marketsafe } from './program.ts';
