import type { Language } from '@marketsafe/terms';
import type { Mail } from '../../platform/mail/index.ts';
import type { Terms } from '../../platform/terms.ts';

interface About {
  readonly terms: Pick<Terms, 'version' | 'date'>;
  readonly programme: string;
}

/** To the administrators of a participant, when a new version of its terms comes into force. */
export const newTermsMail: Readonly<Record<Language, (about: About) => Pick<Mail, 'subject' | 'text'>>> = {
  en: ({ terms: { version, date }, programme }) => ({
    subject: `Please accept the new terms of participation (version ${version})`,
    text: [
      `${programme} has issued new terms of participation for you: version ${version} of ${date}. Open the link, read and accept them.`,
      'Until an administrator of yours does, a reviewer checks each of your complaints before it takes effect. Complaints filed before are not affected.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ terms: { version, date }, programme }) => ({
    subject: `请接受新的参与条款（第 ${version} 版）`,
    text: [
      `${programme} 发布了适用于您的新参与条款：第 ${version} 版（${date}）。请打开链接，阅读并接受。`,
      '在贵方管理员接受之前，您的每件投诉均须先经人工审核才会生效。此前提交的投诉不受影响。',
    ].join('\n\n'),
  }),
};
