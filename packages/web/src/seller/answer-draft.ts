import type { SellerNotice } from '../data/nouns.ts';
import type { Language } from '../format/time.ts';
import type { Uploads } from '../plain/use-uploads.ts';
import type { ChecklistItem } from './completeness.ts';

/** Words or numbers for items that accept them, by item. */
export type Written = Readonly<Record<string, string>>;
export type AnswerWay = SellerNotice['answers'][number];

/** The items that are covered: by a document that has arrived, or in words where the item accepts them. */
export const givenItems = (written: Written, { arrived }: Pick<Uploads, 'arrived'>): Set<string> =>
  new Set([...arrived.map(({ item }) => item), ...Object.keys(written).filter((item) => written[item]?.trim())]);

/** Numbers and names in place of a file, for the items that accept them. */
export const identifiersOf = (
  checklist: readonly ChecklistItem[],
  written: Written,
): { item: string; text: string }[] =>
  checklist.flatMap(({ item, accepts }) => {
    const text = written[item]?.trim();
    return text && accepts.includes('identifier') ? [{ item, text }] : [];
  });

/** The one statement that the API takes: each item answered in words under its own name, then the seller's words. */
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
