export { securityLogHandlers } from './handlers.ts';
export { securityLogRoutes } from './routes.ts';
