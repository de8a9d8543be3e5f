import type { Language, Variant } from '@marketsafe/terms';

/** One line of a statement; `item` identifies it in any language. */
export interface StatementLine {
  readonly item: string;
  readonly label: string;
  readonly text: string;
}

export type Bilingual = Readonly<Record<Language, string>>;

/** Makes lines in one language, each with the label of its item. */
export const lineIn =
  <Item extends string>(labels: Readonly<Record<Item, Bilingual>>, language: Language) =>
  (item: Item, texts: Bilingual): StatementLine => ({ item, label: labels[item][language], text: texts[language] });

/** The reader of a statement, and the names and places that it may contain. */
export interface Reader {
  readonly language: Language;
  /** `seller`: the affected party; other readers learn what the seller can do. `public`: no account is named. */
  readonly as: 'seller' | 'complainant' | 'public';
  readonly marketplace: Readonly<Record<Language, string>>;
  /** IANA zone for instants. */
  readonly zone: string;
  /** Means of redress outside the programme, in addition to the courts. */
  readonly outside?: readonly Bilingual[];
  readonly holder?: string;
  /** Its mark, office and number. */
  readonly right?: string;
  /** The affected variants, with the marketplace's names for them. */
  readonly variants?: readonly Pick<Variant, 'id' | 'title'>[];
}

/** Lines in both languages, for bilingual pages. */
export function inBoth(lines: (language: Language) => readonly StatementLine[]) {
  const chinese = lines('zh-CN');
  return lines('en').map(({ item, label, text }, index) => ({
    item,
    label: { en: label, 'zh-CN': chinese[index]?.label ?? '' },
    text: { en: text, 'zh-CN': chinese[index]?.text ?? '' },
  }));
}

/** The lines as text for a notice. */
export const asText = (lines: readonly StatementLine[], language: Language): string =>
  lines.map(({ label, text }) => (language === 'en' ? `${label}: ${text}` : `${label}：${text}`)).join('\n');
