import { routes } from '../../platform/route.ts';
import { MailEvent, MailTaken } from './contract.ts';

export const inboundMailRoutes = routes({
  receiveMail: {
    method: 'POST',
    url: '/mail/events',
    summary:
      'The mail server’s webhook (Standard Webhooks signature): a notice that came back, or a message that arrived',
    tag: 'notices',
    access: 'mail-server',
    body: MailEvent,
    answer: MailTaken,
    safe: true,
  },
});
