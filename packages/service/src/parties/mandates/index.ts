export { MandateInvitation } from './contract.ts';
export { mandateHandlers } from './handlers.ts';
export { mandateRoutes } from './routes.ts';
