export { inboundMailHandlers, readMailEvent } from './handlers.ts';
export { mailboxOwner, mailboxSource } from './mailbox-source.ts';
export { inboundMailRoutes } from './routes.ts';
