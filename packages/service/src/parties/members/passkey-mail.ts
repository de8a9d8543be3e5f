import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { queueMail, quoted } from '../../platform/mail/index.ts';
import type { TellOfPasskey } from '../../platform/sign-in/passkey-changes.ts';
import type { InviteSurroundings } from './invite.ts';

interface AboutPasskey {
  readonly programme: string;
  /** The person's own words. */
  readonly name: string;
  readonly change: 'added' | 'removed';
}

/** To a person whose passkeys changed. */
const words: Readonly<Record<Language, (about: AboutPasskey) => { readonly subject: string; readonly text: string }>> =
  {
    en: ({ programme, name, change }) => ({
      subject: change === 'added' ? `New passkey for ${programme}` : `A passkey for ${programme} was removed`,
      text: [
        change === 'added'
          ? `A passkey was added to your account in ${programme}. It opens the account without the password:`
          : `A passkey was removed from your account in ${programme}:`,
        quoted(name),
        'If this was not you, another person can open your account. Choose "Forgotten password" on the sign-in page: a new password from there ends all your sessions and API keys, and no passkey opens the account without it. Then remove the passkeys that you do not know, on the page Security. If you cannot sign in, ask your administrator to close the account.',
      ].join('\n\n'),
    }),
    'zh-CN': ({ programme, name, change }) => ({
      subject: change === 'added' ? `${programme} 新增了通行密钥` : `${programme} 的一个通行密钥已删除`,
      text: [
        change === 'added'
          ? `您在 ${programme} 的账号新增了一个通行密钥，凭它无需密码即可登录：`
          : `您在 ${programme} 的账号删除了一个通行密钥：`,
        quoted(name),
        '如非本人操作，说明有人可以登录您的账号。请在登录页点击“忘记密码”设置新密码：您的所有登录和 API 密钥将随之失效，任何通行密钥都须配合新密码才能登录。然后请在“安全”页面删除您不认识的通行密钥。如无法登录，请联系管理员停用该账号。',
      ].join('\n\n'),
    }),
  };

/** Mails a person that a passkey of theirs was added or removed. */
export const tellOfPasskey =
  (around: () => InviteSurroundings): TellOfPasskey =>
  async (tx, { person, name, change, language }) => {
    const { now, entropy, programme } = around();
    const { rows } = await sql<{ email: string }>`select email from auth."user" where id = ${person}`.execute(tx);
    const mail = words[language]({ programme: programme.name[language], name, change });
    await queueMail(tx, { to: rows[0]?.email ?? '', ...mail }, { now, entropy, programme });
  };
