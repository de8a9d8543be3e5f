import type { Language } from '@marketsafe/terms';
import { type Mail, quoted } from '../../platform/mail/index.ts';

interface AboutKey {
  readonly programme: string;
  readonly name: string;
  /** Whether an existing key got a new secret. */
  readonly isRotated: boolean;
}

/** To the owner of a key that was made or rotated. The name stands apart: it is their own words. */
export const keyMail: Readonly<Record<Language, (about: AboutKey) => Pick<Mail, 'subject' | 'text'>>> = {
  en: ({ programme, name, isRotated }) => ({
    subject: `${isRotated ? 'New secret of an API key' : 'New API key'} in ${programme}`,
    text: [
      isRotated
        ? `An API key of yours in ${programme} got a new secret:`
        : `An API key was made in your name in ${programme}:`,
      quoted(name),
      'If this was not you, another person knows your password. Choose "Forgotten password" on the sign-in page: a new password from there ends all your sessions and API keys.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ programme, name, isRotated }) => ({
    subject: isRotated ? `${programme} 的 API 密钥已更换` : `${programme} 新建了 API 密钥`,
    text: [
      isRotated ? `您在 ${programme} 的一个 API 密钥已更换：` : `${programme} 中以您的名义新建了一个 API 密钥：`,
      quoted(name),
      '如非本人操作，说明有人知道您的密码。请在登录页点击“忘记密码”设置新密码，您的所有登录和 API 密钥将随之失效。',
    ].join('\n\n'),
  }),
};
