import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { Mail } from '../../platform/mail/index.ts';

type Words = Pick<Mail, 'subject' | 'text'>;

/** To a participant that asked for a registration, which the review team has entered. */
export const enteredMail: Readonly<Record<Language, (about: { office: string; number: string }) => Words>> = {
  en: ({ office, number }) => ({
    subject: `${office} ${number} is in the register`,
    text: `The review team has entered the registration ${office} ${number}. Open your rights and add it.`,
  }),
  'zh-CN': ({ office, number }) => ({
    subject: `${office} ${number} 已录入登记簿`,
    text: `审理组已录入注册 ${office} ${number}。请打开您的权利页面添加该权利。`,
  }),
};

/** To a participant that asked for the renewal of its lapsed right. */
export const renewedMail: typeof enteredMail = {
  en: ({ office, number }) => ({
    subject: `${office} ${number} is in force again`,
    text: `The review team has entered the renewal of the registration ${office} ${number}. Your right is in force again.`,
  }),
  'zh-CN': ({ office, number }) => ({
    subject: `${office} ${number} 已恢复有效`,
    text: `审理组已录入注册 ${office} ${number} 的续展，您的权利已恢复有效。`,
  }),
};

/** To a participant whose request about a registration the review team refuses. */
export const refusedRequestMail: Readonly<
  Record<Language, (about: { office: string; number: string; reasons: string }) => Words>
> = {
  en: ({ office, number, reasons }) => ({
    subject: `Your request about ${office} ${number} was refused`,
    text: [
      `The review team has refused your request about the registration ${office} ${number}, for these reasons:`,
      reasons,
      'You may ask again with what was missing.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ office, number, reasons }) => ({
    subject: `您关于 ${office} ${number} 的请求未通过`,
    text: [`审理组未同意您关于注册 ${office} ${number} 的请求，理由如下：`, reasons, '您可以补充材料后重新提出。'].join(
      '\n\n',
    ),
  }),
};

/** To the register's contact: a participant registers this right, and the code permits it. */
export const verificationMail: Readonly<
  Record<
    Language,
    (about: {
      office: string;
      number: string;
      participant: string;
      code: string;
      minutes: number;
      programme: Texts;
    }) => Words
  >
> = {
  en: ({ office, number, participant, code, minutes, programme }) => ({
    subject: `Your code: ${code}`,
    text: [
      `${participant} asks to act in ${programme.en} under the right ${office} ${number}. The register names you as its contact.`,
      `If that is right, pass on this code: ${code}`,
      `It holds for ${minutes} minutes. If you know nothing of this, do nothing: without the code the right cannot be used.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ office, number, participant, code, minutes, programme }) => ({
    subject: `验证码：${code}`,
    text: [
      `${participant} 申请在 ${programme['zh-CN']} 中使用权利 ${office} ${number}。登记簿记载您为该权利的联系人。`,
      `如情况属实，请将此验证码转交申请人：${code}`,
      `验证码 ${minutes} 分钟内有效。如与您无关，请勿理会：没有验证码，该权利无法使用。`,
    ].join('\n\n'),
  }),
};
