import { isChinese } from '../format/is-chinese.ts';
import { desk } from '../texts/desk.ts';

export type Both = Readonly<Record<'en' | 'zh-CN', string>>;
export type TemplateKey = keyof typeof desk.templates.texts;

/** Reasons as they are being written: templates chosen, and own words in both languages. */
export interface Written {
  readonly templates: readonly TemplateKey[];
  readonly en: string;
  readonly 'zh-CN': string;
}

export const nothingWritten: Written = { templates: [], en: '', 'zh-CN': '' };

/** A template that may be chosen, and what it names: the items of the checklist whose finding it explains. */
export interface Offer {
  readonly key: TemplateKey;
  readonly items: readonly Both[];
}

const languages = ['en', 'zh-CN'] as const;

/** An item by its first sentence, since what follows explains how to prove it. */
const named = (item: string): string => item.split(/(?<=[.。；])/u)[0]?.replace(/[.。；]$/u, '') ?? item;

/** One sentence in both languages: both letters are written at once, so the page has the templates in both. */
function sentence({ key, items }: Offer): Both {
  const [en, chinese] = desk.templates.texts[key];
  return {
    en: en.replace('{{items}}', items.map((item) => `“${named(item.en)}”`).join(', ')),
    'zh-CN': chinese.replace('{{items}}', items.map((item) => `“${named(item['zh-CN'])}”`).join('、')),
  };
}

/** The reasons as both sides read them; templates that are no longer offered are left out. */
export function bothTexts(written: Written, offers: readonly Offer[]): Both {
  const chosen = offers.filter(({ key }) => written.templates.includes(key)).map(sentence);
  const [en = '', chinese = ''] = languages.map((language) =>
    [...chosen.map((one) => one[language]), written[language].trim()].filter(Boolean).join('\n'),
  );
  return { en, 'zh-CN': chinese };
}

/** What is missing of the own words: one language without the other, or the Chinese text without a Chinese character. */
export function missingIn(
  written: Written,
  offers: readonly Offer[],
): 'reasons' | 'en' | 'zh-CN' | 'chinese' | undefined {
  const [en, chinese] = [written.en.trim(), written['zh-CN'].trim()];
  if (chinese !== '' && !isChinese(chinese)) return 'chinese';
  if (en === '' && chinese !== '') return 'en';
  if (chinese === '' && en !== '') return 'zh-CN';
  return bothTexts(written, offers).en === '' ? 'reasons' : undefined;
}
