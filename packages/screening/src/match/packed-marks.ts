import { type PackedRows, packRows } from '../packed-rows.ts';
import { type Mark, prepareMark } from './mark-table.ts';

/** The data from which a mark is prepared. */
export type PackedMark = readonly [owner: number, text: string, weak: boolean];

export const packMarks = (marks: readonly Mark[]): PackedRows =>
  packRows(marks.map(({ owner, text, weak }): PackedMark => [owner, text, weak]));

export const unpackMark = ([owner, text, weak]: PackedMark): Mark | undefined => prepareMark(text, owner, weak);
