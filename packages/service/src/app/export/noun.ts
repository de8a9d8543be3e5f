import type { Texts } from '@marketsafe/procedure';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/transactions.ts';
import type { Subject } from '../subject.ts';
import type { Row } from './rows.ts';

type About = {
  readonly [Kind in Subject['kind']]?: (subject: Extract<Subject, { kind: Kind }>) => RawBuilder<unknown>;
};

/** One file of an export: what its rows are, and which of them. */
export interface Noun {
  /** From the export's folder; it ends in `.jsonl`. */
  readonly file: string;
  readonly says: Texts;
  /** The shape of a row, from which the README's table of fields is made. */
  readonly row: z.ZodType;
  readonly rows: (where: RawBuilder<unknown>) => RawBuilder<unknown>;
  /** Which rows an export of everything has; all without. `none`: it is for a subject's export only. */
  readonly all?: RawBuilder<unknown> | 'none';
  /** Which rows are about a subject. A kind without an entry has none. */
  readonly about?: About;
  /** Fields that a subject's export leaves out, since they are about other people. */
  readonly ofOthers?: readonly string[];
  /** A row as a subject's export has it: what it says about other people, or only to others, is taken out. */
  readonly shownTo?: (row: Row, subject: Subject) => Row;
  /** Adds what other tables hold of the rows. */
  readonly complete?: (tx: Tx, rows: readonly Row[]) => Promise<readonly Row[]>;
}

/** Which of a noun's rows an export has; undefined for none. */
export function whichRows({ all, about = {} }: Noun, subject: Subject | undefined): RawBuilder<unknown> | undefined {
  if (subject === undefined) return all === 'none' ? undefined : (all ?? sql`true`);
  const which = about[subject.kind] as ((subject: Subject) => RawBuilder<unknown>) | undefined;
  return which?.(subject);
}

/** Rows of a party, where a table has a row for each reader: the desk's in an export of everything. */
export const ofTenant = (column: string): Pick<Noun, 'all' | 'about'> => ({
  all: sql`${sql.ref(column)} = 'desk'`,
  about: ownedBy(column).about,
});

/** Rows that a party owns. */
export const ownedBy = (column: string): { readonly about: About } => ({
  about: {
    seller: ({ tenant }) => sql`${sql.ref(column)} = ${tenant}`,
    participant: ({ tenant }) => sql`${sql.ref(column)} = ${tenant}`,
  },
});

/** Rows about a seller, by the seller's key. */
export const ofSeller = (column: string): { readonly about: About } => ({
  about: { seller: ({ id }) => sql`${sql.ref(column)} = ${id}` },
});
