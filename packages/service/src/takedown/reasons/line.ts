import type { Language, Variant } from '@marketsafe/terms';

/** One line of a statement: `item` says which, whatever the language. */
export interface StatementLine {
  readonly item: string;
  readonly label: string;
  readonly text: string;
}

export type Bilingual = Readonly<Record<Language, string>>;

/** Makes lines in one language, each under the label of its item. */
export const lineIn =
  <Item extends string>(labels: Readonly<Record<Item, Bilingual>>, language: Language) =>
  (item: Item, texts: Bilingual): StatementLine => ({ item, label: labels[item][language], text: texts[language] });

/** For whom a statement is written, and what of names and place it may hold. */
export interface Reader {
  readonly language: Language;
  /** `seller`: who is affected; anybody else is told what the seller can do. `public`: no account is named. */
  readonly as: 'seller' | 'complainant' | 'public';
  readonly marketplace: Readonly<Record<Language, string>>;
  /** IANA zone that instants are told in. */
  readonly zone: string;
  /** Ways beyond the programme, beside the courts. */
  readonly outside?: readonly Bilingual[];
  readonly holder?: string;
  /** Its mark, office and number. */
  readonly right?: string;
  /** The variants that are concerned, with what the marketplace calls them. */
  readonly variants?: readonly Pick<Variant, 'id' | 'title'>[];
}

/** Lines in both languages, for pages that are read in either. */
export function inBoth(lines: (language: Language) => readonly StatementLine[]) {
  const chinese = lines('zh-CN');
  return lines('en').map(({ item, label, text }, index) => ({
    item,
    label: { en: label, 'zh-CN': chinese[index]?.label ?? '' },
    text: { en: text, 'zh-CN': chinese[index]?.text ?? '' },
  }));
}

/** As a letter has it. */
export const asText = (lines: readonly StatementLine[], language: Language): string =>
  lines.map(({ label, text }) => (language === 'en' ? `${label}: ${text}` : `${label}：${text}`)).join('\n');
