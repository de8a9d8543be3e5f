import type { Mark } from './mark-table.ts';

/** The fields of a listing that are searched for marks, the most telling first. */
export const FIELDS = ['brand', 'title', 'category', 'description'] as const;
export type FieldName = (typeof FIELDS)[number];

/**
 * How a mark was written.
 * - `plain`: as registered, except for case, accents, the separators between its words and one more hyphen or space;
 * - `spaced`: pulled apart ("N-I-K-E", "Gu*cci");
 * - `look-alike`: with letters swapped for others that look the same ("АDІDАЅ", "R0lex");
 * - `starred`: a sign in the place of a letter ("N*ke");
 * - `pinyin`: a name in hanzi, or part of it, in pinyin ("naike", "路易wei登");
 * - `near`: one letter off ("Moncer"); `near-alike`: one letter off with a similar shape ("Cucci");
 * - `glued`: run together with other letters ("balenciagashoes");
 * - `word`: words of some language that nearly spell it ("Swiss" for Swisse, "to read" for Toread).
 */
export type Manner =
  | 'plain'
  | 'spaced'
  | 'look-alike'
  | 'starred'
  | 'pinyin'
  | 'near'
  | 'near-alike'
  | 'glued'
  | 'word';

/** One mark seen at one place: `text.slice(start, end)` of the field, in UTF-16 units of the original. */
export interface Sighting {
  readonly field: FieldName;
  readonly start: number;
  readonly end: number;
  readonly mark: Mark;
  readonly manner: Manner;
}
