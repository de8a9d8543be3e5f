export { findingHandlers } from './handlers.ts';
export { restateHarm } from './harm.ts';
export { brandSweepSource, screeningSource } from './screening-source.ts';
