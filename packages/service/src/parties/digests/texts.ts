import type { Language } from '@marketsafe/terms';
import type { Mail } from '../../platform/mail/index.ts';

interface About {
  readonly windows: readonly { readonly title: string; readonly due: string }[];
  readonly total: number;
  readonly zone: string;
  readonly programme: string;
}

const at = (due: string, language: string, zone: string): string =>
  new Intl.DateTimeFormat(language, {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
    // A window that ends with its day is due at midnight.
  }).format(new Date(Date.parse(due) - 1));

/** To a person who asked for it. */
export const digestMail: Readonly<Record<Language, (about: About) => Pick<Mail, 'subject' | 'text'>>> = {
  en: ({ windows, total, zone, programme }) => ({
    subject: total === 1 ? 'One case needs you within three days' : `${total} cases need you within three days`,
    text: [
      `${programme}: these cases wait for you. If you do not answer in time, the listing usually comes back.`,
      windows.map(({ title, due }) => `${at(due, 'en-GB', zone)} (${zone}): ${title}`).join('\n'),
      ...(total > windows.length ? [`And ${total - windows.length} more.`] : []),
      'Open the link to answer. You can turn this daily mail off on the same page.',
    ].join('\n\n'),
  }),
  'zh-CN': ({ windows, total, zone, programme }) => ({
    subject: `${total} 件案件须在三天内处理`,
    text: [
      `${programme}：以下案件等待贵方处理。逾期未回复，商品通常会恢复上架。`,
      windows.map(({ title, due }) => `${at(due, 'zh-CN', zone)}（${zone}）：${title}`).join('\n'),
      ...(total > windows.length ? [`另有 ${total - windows.length} 件。`] : []),
      '请打开链接处理。您可以在同一页面关闭每日邮件。',
    ].join('\n\n'),
  }),
};
