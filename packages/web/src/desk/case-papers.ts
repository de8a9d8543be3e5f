import type { CaseDetail } from '../data/nouns.ts';

/** A document that a ruling rests on. */
export interface Paper {
  /** From 1, as its pin shows it. */
  readonly number: number;
  readonly id: string;
  readonly name: string;
  /** The number of page images; 0 for a text. */
  readonly pages: number;
  /** The item of the seller's checklist that it was sent for. */
  readonly item?: string;
  /** Who sent it, where it was not the seller with their answer. */
  readonly from?: 'report' | 'reply' | 'evidence';
}

/** The seller's proof first, then what speaks for the complaint, and the seller's reply to that. */
export function papersOf({ answer, report, evidence }: CaseDetail): readonly Paper[] {
  const from = (kind: NonNullable<Paper['from']>, documents: readonly Omit<Paper, 'number'>[] = []) =>
    documents.map(({ id, name, pages }) => ({ id, name, pages, from: kind }));
  return [
    ...(answer?.exhibits ?? []).map(({ id, name, pages, item }) => ({ id, name, pages, item })),
    ...from('report', report?.documents),
    ...from('reply', report?.reply?.exhibits),
    ...from('evidence', evidence),
  ].map((paper, at) => ({ ...paper, number: at + 1 }));
}
