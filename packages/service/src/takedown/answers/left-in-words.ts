import type { Redress } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import type { Programme } from '../../platform/programme.ts';
import { readerOf, redressText } from '../reasons/index.ts';

/** The seller's redress after the last deadline, inside and outside the programme, in both languages. */
export function leftInWords(
  programme: Programme,
  marketplace: string,
  left: Redress,
): Readonly<Record<Language, string>> {
  const said = (language: Language): string =>
    redressText([left], readerOf(programme, marketplace, { as: 'seller', language }));
  return { en: said('en'), 'zh-CN': said('zh-CN') };
}
