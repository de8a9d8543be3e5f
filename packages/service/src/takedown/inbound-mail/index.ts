export { inboundMailHandlers, readMailEvent } from './handlers.ts';
export { inboundMailRoutes } from './routes.ts';
