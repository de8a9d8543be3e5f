export { modelHandlers } from './handlers.ts';
export { modelSource } from './model-source.ts';
