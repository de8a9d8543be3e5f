export { accountWith } from './account.ts';
export {
  type AccountLink,
  countInvitation,
  lockLink,
  makeLink,
  readLink,
  withdrawLink,
} from './account-link.ts';
export { closeAccount } from './change-member.ts';
export { memberHandlers } from './handlers.ts';
export { type Invited, type InviteSurroundings, inviteUser } from './invite.ts';
export { askForAddress } from './new-address.ts';
export { newPasswordHandler, resetAccess } from './new-password.ts';
export { tellOfPasskey } from './passkey-mail.ts';
export { memberRoutes } from './routes.ts';
