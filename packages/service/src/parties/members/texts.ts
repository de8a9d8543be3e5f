import { type Language, type Position, words } from '@marketsafe/terms';
import { type Mail, quoted } from '../../platform/mail/index.ts';

type InBoth<About> = Readonly<Record<Language, (about: About) => Pick<Mail, 'subject' | 'text'>>>;

interface AboutPassword {
  readonly programme: string;
  readonly hours: number;
}

const once = {
  en: (hours: number): string => `The link works once, for ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
  'zh-CN': (hours: number): string => `链接只能使用一次，${hours} 小时内有效。`,
};

/** To a person who forgot their password. */
export const newPasswordMail: InBoth<AboutPassword> = {
  en: ({ programme, hours }) => ({
    subject: `Choose a new password for ${programme}`,
    text: [
      `A new password was asked for your account in ${programme}. Open the link and choose one.`,
      `${once.en(hours)} Your old password works until then.`,
      'If you did not ask for it, do nothing. The person who asked does not have this link.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, hours }) => ({
    subject: `重设 ${programme} 的密码`,
    text: [
      `有人为您在 ${programme} 的账号申请重设密码。请打开链接并设置新密码。`,
      `${once['zh-CN'](hours)}设置新密码之前，原密码仍可使用。`,
      '如非本人操作，请勿理会。申请人没有此链接。',
    ].join('\n\n'),
  }),
};

/** To a person whose access the operator reset. */
export const accessResetMail: InBoth<AboutPassword> = {
  en: ({ programme, hours }) => ({
    subject: `Choose a new password for ${programme}`,
    text: [
      `The operator of ${programme} reset your access. Your password and your authenticator no longer work. Open the link and choose a new password.`,
      `${once.en(hours)} Afterwards, ask the operator for another one.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, hours }) => ({
    subject: `重设 ${programme} 的密码`,
    text: [
      `${programme} 的运营方已重置您的登录方式，原密码和身份验证器均已失效。请打开链接并设置新密码。`,
      `${once['zh-CN'](hours)}逾期请向运营方索取新链接。`,
    ].join('\n\n'),
  }),
};

/** To the new address of a person who changes it. */
export const newAddressMail: InBoth<AboutPassword> = {
  en: ({ programme, hours }) => ({
    subject: `Confirm your new address for ${programme}`,
    text: [
      `A person wants to sign in to ${programme} with this address. If it was you, open the link and confirm it.`,
      `${once.en(hours)} The old address works until then.`,
      'If it was not you, do nothing.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, hours }) => ({
    subject: `确认您在 ${programme} 的新邮箱`,
    text: [
      `有人希望用此邮箱登录 ${programme}。如为本人操作，请打开链接并确认。`,
      `${once['zh-CN'](hours)}确认之前，原邮箱仍可使用。`,
      '如非本人操作，请勿理会。',
    ].join('\n\n'),
  }),
};

/** To the address that a person has while they change it. */
export const addressAskedMail: InBoth<{ readonly programme: string; readonly email: string }> = {
  en: ({ programme, email }) => ({
    subject: `A new address for your account in ${programme}`,
    text: [
      `A signed-in person asked that your account in ${programme} gets another address: ${email}`,
      'Nothing changes until the link in a mail to that address is opened.',
      'If this was not you, choose a new password now, with "Forgotten password" on the sign-in page if you need it: that ends the link and every session. Or ask your administrator to close the account.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, email }) => ({
    subject: `您在 ${programme} 的账号申请更换邮箱`,
    text: [
      `有人登录您在 ${programme} 的账号，申请将邮箱更换为：${email}`,
      '打开发往该邮箱的链接之前，一切不变。',
      '如非本人操作，请立即设置新密码（必要时在登录页点击“忘记密码”）：该链接和所有登录随即失效。也可以请管理员停用该账号。',
    ].join('\n\n'),
  }),
};

/** To the address that a person had until now. */
export const addressChangedMail: InBoth<{ readonly programme: string; readonly email: string }> = {
  en: ({ programme, email }) => ({
    subject: `Your address for ${programme} was changed`,
    text: [
      `You now sign in to ${programme} with another address: ${email}`,
      'If this was not you, tell your administrator at once: they can close the account.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, email }) => ({
    subject: `您在 ${programme} 的邮箱已更改`,
    text: [`您现在使用以下邮箱登录 ${programme}：${email}`, '如非本人操作，请立即联系管理员停用该账号。'].join('\n\n'),
  }),
};

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
