export { localInbox } from './inbox.ts';
export type { Mail, Mailer } from './mailer.ts';
export { mailSource, queueMail } from './queue.ts';
export { smtpMailer } from './smtp.ts';
