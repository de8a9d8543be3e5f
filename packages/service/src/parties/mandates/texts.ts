import type { Language } from '@marketsafe/terms';
import { type Mail, quoted } from '../../platform/mail/index.ts';

interface AboutMandate {
  readonly programme: string;
  readonly holder: string;
  readonly rights: number;
  readonly until: string;
  readonly expiresAt: string;
}

const dayOf = (instant: string): string => instant.slice(0, 10);

/** To the invited person of an agent. The rights holder's name stands apart: it is their own words. */
export const mandateMail: Readonly<Record<Language, (about: AboutMandate) => Pick<Mail, 'subject' | 'text'>>> = {
  en: ({ programme, holder, rights, until, expiresAt }) => ({
    subject: `A rights holder offers you a mandate in ${programme}`,
    text: [
      `A rights holder invites you to file complaints in ${programme} in their name:`,
      quoted(holder),
      `Rights: ${rights}. The mandate would end on ${dayOf(until)} (UTC).`,
      `Open the link to see the rights, and accept or decline them all at once. To accept, sign in with this address as a person of an agent. If your organisation does not take part yet, enrol it as an agent with this address first. The link works until ${dayOf(expiresAt)} (UTC).`,
      'If you expected no invitation, do nothing.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, holder, rights, until, expiresAt }) => ({
    subject: `有权利人邀请您在 ${programme} 代理投诉`,
    text: [
      `以下权利人邀请您在 ${programme} 以其名义提交投诉：`,
      quoted(holder),
      `涉及权利 ${rights} 项，授权至 ${dayOf(until)}（UTC）止。`,
      `请打开链接查看这些权利，并一次性全部接受或拒绝。接受前，请使用此邮箱以代理机构人员的身份登录；贵方尚未加入的，请先用此邮箱以代理机构身份申请加入。链接有效期至 ${dayOf(expiresAt)}（UTC）。`,
      '如您并不知情，请勿理会。',
    ].join('\n\n'),
  }),
};
