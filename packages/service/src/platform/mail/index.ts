export { localInbox, readInbox } from './inbox.ts';
export type { MailFault, MailServer } from './mail-server.ts';
export type { Mail, Mailer } from './mailer.ts';
export { mailOutboxHandler, queueMail } from './queue.ts';
export { quoted } from './quoted.ts';
export { noticeOf, tagOf } from './return-address.ts';
export type { MailKey } from './sealed-mail.ts';
export { checkMailServer, smtpMailer } from './smtp.ts';
export { mailerWithTimeout } from './with-timeout.ts';
