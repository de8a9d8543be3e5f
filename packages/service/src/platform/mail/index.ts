export { localInbox, readInbox } from './inbox.ts';
export type { Mail, Mailer } from './mailer.ts';
export { mailCarrier, queueMail } from './queue.ts';
export type { MailKey } from './sealed-mail.ts';
export { smtpMailer } from './smtp.ts';
export { timeLimitedMailer } from './time-limited.ts';
