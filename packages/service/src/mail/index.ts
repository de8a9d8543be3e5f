export { localInbox } from './inbox.ts';
export type { Mail, Mailer } from './mailer.ts';
export { mailCarrier, queueMail } from './queue.ts';
export { smtpMailer } from './smtp.ts';
export { timeLimitedMailer } from './time-limited.ts';
