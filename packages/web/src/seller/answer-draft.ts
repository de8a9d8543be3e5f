import type { Schemas } from '@marketsafe/sdk';
import type { SellerNotice } from '../data/nouns.ts';
import type { Language } from '../format/time.ts';
import type { Uploads } from '../plain/use-uploads.ts';
import { type ChecklistItem, itemName } from './completeness.ts';

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
  const lines = checklist.flatMap((one) => {
    const words = written[one.item]?.trim();
    if (!words || one.accepts.includes('identifier')) return [];
    return [`${itemName(one, language)}${language === 'en' ? ': ' : '：'}${words}`];
  });
  return [...lines, statement].filter(Boolean).join('\n');
}

interface Values {
  readonly kind: AnswerWay['kind'] | undefined;
  readonly written: Written;
  readonly statement: string;
  readonly supplier: string;
  readonly except: readonly string[];
}

/** Files of an answer: more are not taken. */
const mostFiles = 20;

/** What is kept of an answer before it is sent: all but the declaration, which is made in sending it. */
export function draftOf(
  { kind, written, statement, supplier, except }: Values,
  arrived: Uploads['arrived'],
): Omit<Schemas['AnswerDraftRequest'], 'over'> {
  return {
    ...(kind && { kind }),
    ...(statement.trim() && { statement: statement.trim() }),
    ...(supplier.trim() && { supplier: supplier.trim() }),
    except: [...except],
    identifiers: Object.entries(written).flatMap(([item, text]) => (text.trim() ? [{ item, text: text.trim() }] : [])),
    exhibits: arrived.slice(0, mostFiles),
  };
}
