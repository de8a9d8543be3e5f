export { demoClock } from './clock-file.ts';
export { OtherPortError } from './port-file.ts';
export { demoRoutes } from './routes.ts';
export { startDemo } from './start.ts';
export { UnknownMarketplaceError } from './union-scopes.ts';
