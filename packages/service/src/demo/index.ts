export { demoClockFile } from './clock-file.ts';
export { type Demo, demoHandlers } from './handlers.ts';
