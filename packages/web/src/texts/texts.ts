import type { Language } from '../format/time.ts';

/** Texts by key, each in every language; a missing translation does not compile. */
export interface Texts {
  readonly [key: string]: readonly [english: string, chinese: string] | Texts;
}

/** The same texts in one language. */
export type Worded<T> = T extends readonly string[] ? string : { readonly [Key in keyof T]: Worded<T[Key]> };

export const inLanguage = <T extends object>(texts: T, language: Language): Worded<T> =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      Array.isArray(text) ? text[language === 'en' ? 0 : 1] : inLanguage(text, language),
    ]),
  ) as Worded<T>;
