export { memberHandlers } from './handlers.ts';
export { inviteUser } from './invite.ts';
export { memberRoutes } from './routes.ts';
