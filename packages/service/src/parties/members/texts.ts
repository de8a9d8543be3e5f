import { type Language, type Position, words } from '@marketsafe/terms';
import { type Mail, quoted } from '../../platform/mail/index.ts';

type InBoth<About> = Readonly<Record<Language, (about: About) => Pick<Mail, 'subject' | 'text'>>>;

/** To the invited person. Names stand apart: those of participants are their own words. */
export const invitationMail: InBoth<{
  readonly programme: string;
  readonly party: string;
  readonly position: Position;
  readonly inviter: string | undefined;
  readonly days: number;
}> = {
  en: ({ programme, party, position, inviter, days }) => ({
    subject: `You are invited to ${programme}`,
    text: [
      `${inviter === undefined ? `The operator of ${programme} invites you` : 'A colleague invites you'} to work in ${programme} for:`,
      quoted(party),
      ...(inviter === undefined ? [] : ['The invitation comes from:', quoted(inviter)]),
      `Your position: ${words.position[position].en}.`,
      `Open the link and choose a password. It works once, for ${days} days. If you expected no invitation, do nothing.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, party, position, inviter, days }) => ({
    subject: `${programme} 邀请您加入`,
    text: [
      `${inviter === undefined ? `${programme} 的运营方` : '您的同事'}邀请您在 ${programme} 中代表以下机构工作：`,
      quoted(party),
      ...(inviter === undefined ? [] : ['邀请人：', quoted(inviter)]),
      `您的职位：${words.position[position]['zh-CN']}。`,
      `请打开链接并设置密码。链接只能使用一次，${days} 天内有效。如您并不知情，请勿理会。`,
    ].join('\n\n'),
  }),
};
