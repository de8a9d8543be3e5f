export { shadowHandlers } from './handlers.ts';
export { lookAtChanged, lookKind, shadowLookHandler } from './look.ts';
export { shadowCompared } from './numbers.ts';
export { alreadyInShadow, filedInShadow, recordShadow, type ShadowFiled } from './record.ts';
export { shadowRoutes } from './routes.ts';
