export { memberHandlers } from './handlers.ts';
export { type Invited, type InviteSurroundings, inviteUser } from './invite.ts';
export { memberRoutes } from './routes.ts';
