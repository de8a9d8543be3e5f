export { type Demo, demoHandlers } from './handlers.ts';
