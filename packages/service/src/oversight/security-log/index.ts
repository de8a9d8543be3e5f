export { securityLogHandlers } from './handlers.ts';
