export { complaintHandlers } from './handlers.ts';
export { complaintRoutes } from './routes.ts';
