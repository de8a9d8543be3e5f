import type { Texts } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** To an unproven address. It quotes nothing of the tip, since anyone can enter any address. */
export const tipMail: Readonly<
  Record<Language, (of: { readonly code: string; readonly minutes: number; readonly programme: Texts }) => Words>
> = {
  en: ({ code, minutes, programme }) => ({
    subject: `Your code: ${code}`,
    text: [
      `Someone reported a suspicious listing to ${programme.en} and gave this e-mail.`,
      `If that was you, enter this code on the page where you reported it: ${code}`,
      `It holds for ${minutes} minutes. If it was not you, do nothing: nothing is passed on without the code.`,
    ].join('\n\n'),
  }),
  'zh-CN': ({ code, minutes, programme }) => ({
    subject: `验证码：${code}`,
    text: [
      `有人向 ${programme['zh-CN']} 举报一件可疑商品，并填写了此邮箱。`,
      `如果是您本人，请在举报页面输入此验证码：${code}`,
      `验证码 ${minutes} 分钟内有效。如非本人操作，请勿理会：没有验证码，举报不会转交任何人。`,
    ].join('\n\n'),
  }),
};
