import type { SellerNotice } from '../data/nouns.ts';
import type { Language } from '../format/time.ts';
import type { Upload } from '../plain/use-uploads.ts';
import type { ChecklistItem } from './completeness.ts';

/** What a seller has put together so far. */
export interface Draft {
  readonly statement: string;
  /** Words or numbers for items that accept them, by item. */
  readonly written: Readonly<Record<string, string>>;
  readonly supplier: string;
  readonly except: readonly string[];
  readonly declared: boolean;
}

export const emptyDraft: Draft = { statement: '', written: {}, supplier: '', except: [], declared: false };

/** The items that the draft covers: by a document that has arrived, or in words where the item accepts them. */
export function givenItems(checklist: readonly ChecklistItem[], draft: Draft, uploads: readonly Upload[]): Set<string> {
  return new Set(
    checklist
      .filter(
        ({ item }) =>
          uploads.some((u) => u.item === item && u.exhibit !== undefined) || Boolean(draft.written[item]?.trim()),
      )
      .map(({ item }) => item),
  );
}

/** Numbers and names in place of a file, for the items that accept them. */
export const identifiersOf = (checklist: readonly ChecklistItem[], draft: Draft): { item: string; text: string }[] =>
  checklist.flatMap(({ item, accepts }) => {
    const text = draft.written[item]?.trim();
    return text && accepts.includes('identifier') ? [{ item, text }] : [];
  });

/** The one statement that the API takes: each item answered in words under its own name, then the seller's words. */
export function wholeStatement(checklist: readonly ChecklistItem[], draft: Draft, language: Language): string {
  const lines = checklist.flatMap(({ item, text, accepts }) => {
    const words = draft.written[item]?.trim();
    return words && !accepts.includes('identifier') ? [`${text[language]}: ${words}`] : [];
  });
  return [...lines, draft.statement.trim()].filter(Boolean).join('\n');
}

export type AnswerWay = SellerNotice['answers'][number];
