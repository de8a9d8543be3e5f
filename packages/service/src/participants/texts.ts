import type { Language } from '@marketsafe/terms';
import type { Mail } from '../mail/index.ts';

type Words = Pick<Mail, 'subject' | 'text'>;
type InBoth<About> = Readonly<Record<Language, (about: About) => Words>>;

/** To the contact that the register names, never to the address that the applicant gave. */
export const codeMail: InBoth<{ name: string; office: string; number: string; code: string; minutes: number }> = {
  en: ({ name, office, number, code, minutes }) => ({
    subject: `Your code: ${code}`,
    text: [
      `${name} asks to take part in MarketSafe and names the registration ${office} ${number}. The register names you as its contact.`,
      `If that is right, pass on this code: ${code}`,
      `It holds for ${minutes} minutes. If you know nothing of this, do nothing: without the code nobody can act in your name.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ name, office, number, code, minutes }) => ({
    subject: `验证码：${code}`,
    text: [
      `${name} 申请加入 MarketSafe，所填注册为 ${office} ${number}。登记簿记载您为该注册的联系人。`,
      `如情况属实，请将此验证码转交申请人：${code}`,
      `验证码 ${minutes} 分钟内有效。如与您无关，请勿理会：没有验证码，任何人都不能以您的名义行事。`,
    ].join('\n\n'),
  }),
};

/** To the applicant, once the desk has checked who it is. */
export const approvedMail: InBoth<{ name: string; code: string; days: number }> = {
  en: ({ name, code, days }) => ({
    subject: `${name} can take part: your code is ${code}`,
    text: [
      `The desk has checked the enrolment of ${name} and approved it.`,
      `Open the link, enter the code ${code} and choose a password.`,
      `The code holds for ${days} days.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ name, code, days }) => ({
    subject: `${name} 的加入申请已通过，验证码：${code}`,
    text: [
      `审理台已核对并通过 ${name} 的加入申请。`,
      `请打开链接，输入验证码 ${code} 并设置密码。`,
      `验证码 ${days} 天内有效。`,
    ].join('\n\n'),
  }),
};

export const refusedMail: InBoth<{ name: string; reasons: string }> = {
  en: ({ name, reasons }) => ({
    subject: `The enrolment of ${name} was refused`,
    text: [
      `The desk has looked at the enrolment of ${name} and refused it, for these reasons:`,
      reasons,
      'You may enrol again, with another registration or with what was missing.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ name, reasons }) => ({
    subject: `${name} 的加入申请未通过`,
    text: [
      `审理台已核对 ${name} 的加入申请，未予通过，理由如下：`,
      reasons,
      '您可以用其他注册或补充材料后重新申请。',
    ].join('\n\n'),
  }),
};
