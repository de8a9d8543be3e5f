import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { type Mail, quoted } from '../../platform/mail/index.ts';

type Words = Pick<Mail, 'subject' | 'text'>;
type InBoth<About> = Readonly<Record<Language, (about: About) => Words>>;

/**
 * To the contact that the register names, never to the applicant's address. `name`: the register's owner if the applicant gave that
 * name; otherwise the applicant's text, marked as theirs.
 */
export const codeMail: InBoth<{
  name: string | undefined;
  unchecked: string;
  office: string;
  number: string;
  code: string;
  minutes: number;
  programme: Texts;
}> = {
  en: ({ name, unchecked, office, number, code, minutes, programme }) => ({
    subject: `Your code: ${code}`,
    text: [
      `Someone asks to take part in ${programme.en}${name === undefined ? '' : ` as ${name}`} and names the registration ${office} ${number}. The register names you as its contact.`,
      ...(name === undefined
        ? ['They gave this name, which is not the owner’s in the register:', quoted(unchecked)]
        : []),
      `If you know of this and agree, pass on this code: ${code}`,
      `It holds for ${minutes} minutes. If you know nothing of this, do nothing: without the code no one can act in your name.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ name, unchecked, office, number, code, minutes, programme }) => ({
    subject: `验证码：${code}`,
    text: [
      `有人${name === undefined ? '' : `以 ${name} 的名义`}申请加入 ${programme['zh-CN']}，所填注册为 ${office} ${number}。登记簿记载您为该注册的联系人。`,
      ...(name === undefined ? ['申请人所填名称如下，与登记簿上的权利人不同：', quoted(unchecked)] : []),
      `如您知情并同意，请将此验证码转交申请人：${code}`,
      `验证码 ${minutes} 分钟内有效。如与您无关，请勿理会：没有验证码，任何人都不能以您的名义行事。`,
    ].join('\n\n'),
  }),
};

/** To the applicant's unproven address. It quotes none of their words, since anyone can enter any address. */
export const addressMail: InBoth<{ code: string; minutes: number; programme: Texts }> = {
  en: ({ code, minutes, programme }) => ({
    subject: `Your code: ${code}`,
    text: [
      `Someone asked to take part in ${programme.en} and gave this e-mail.`,
      `If that was you, enter this code on the page where you enrolled: ${code}`,
      `It holds for ${minutes} minutes. A reviewer then checks the enrolment. If it was not you, do nothing.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ code, minutes, programme }) => ({
    subject: `验证码：${code}`,
    text: [
      `有人申请加入 ${programme['zh-CN']}，并填写了此邮箱。`,
      `如果是您本人，请在申请页面输入此验证码：${code}`,
      `验证码 ${minutes} 分钟内有效。验证后由审理组核对申请。如非本人操作，请勿理会。`,
    ].join('\n\n'),
  }),
};

/** To the applicant, after the desk has checked who they are. */
export const approvedMail: InBoth<{ name: string; code: string; days: number }> = {
  en: ({ name, code, days }) => ({
    subject: `${name} can take part: your code is ${code}`,
    text: [
      `The review team has checked the enrolment of ${name} and approved it.`,
      `Open the link, enter the code ${code} and choose a password.`,
      `The code holds for ${days} days.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ name, code, days }) => ({
    subject: `${name} 的加入申请已通过，验证码：${code}`,
    text: [
      `审理组已核对并通过 ${name} 的加入申请。`,
      `请打开链接，输入验证码 ${code} 并设置密码。`,
      `验证码 ${days} 天内有效。`,
    ].join('\n\n'),
  }),
};

export const refusedMail: InBoth<{ name: string; reasons: string }> = {
  en: ({ name, reasons }) => ({
    subject: `The enrolment of ${name} was refused`,
    text: [
      `The review team has checked the enrolment of ${name} and refused it, for these reasons:`,
      reasons,
      'You may enrol again, with another registration or with what was missing.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ name, reasons }) => ({
    subject: `${name} 的加入申请未通过`,
    text: [
      `审理组已核对 ${name} 的加入申请，未予通过，理由如下：`,
      reasons,
      '您可以用其他注册或补充材料后重新申请。',
    ].join('\n\n'),
  }),
};
