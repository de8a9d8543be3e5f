import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { Mail } from '../../platform/mail/index.ts';

type Words = Pick<Mail, 'subject' | 'text'>;

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
