import type { SellerNotice } from '../data/nouns.ts';
import type { Language } from '../format/time.ts';
import type { Uploads } from '../plain/use-uploads.ts';
import type { ChecklistItem } from './completeness.ts';

/** Text or numbers for items that accept them, by item. */
export type Written = Readonly<Record<string, string>>;
export type AnswerWay = SellerNotice['answers'][number];

/** The covered items: by a stored document, or by text where the item accepts it. */
export const givenItems = (written: Written, { arrived }: Pick<Uploads, 'arrived'>): Set<string> =>
  new Set([...arrived.map(({ item }) => item), ...Object.keys(written).filter((item) => written[item]?.trim())]);

/** Numbers and names instead of a file, for the items that accept them. */
export const identifiersOf = (
  checklist: readonly ChecklistItem[],
  written: Written,
): { item: string; text: string }[] =>
  checklist.flatMap(({ item, accepts }) => {
    const text = written[item]?.trim();
    return text && accepts.includes('identifier') ? [{ item, text }] : [];
  });

/** The API's single statement: each item answered in text under its own name, then the seller's own words. */
export function wholeStatement(
  checklist: readonly ChecklistItem[],
  written: Written,
  statement: string,
  language: Language,
): string {
  const lines = checklist.flatMap(({ item, text, accepts }) => {
    const words = written[item]?.trim();
    return words && !accepts.includes('identifier') ? [`${text[language]}: ${words}`] : [];
  });
  return [...lines, statement].filter(Boolean).join('\n');
}
