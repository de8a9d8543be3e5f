import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../../platform/transactions.ts';
import { type ImportOutcome as Outcome, RegisterEntry } from './contract.ts';

export type Entry = z.output<typeof RegisterEntry>;
export type ImportOutcome = z.output<typeof Outcome>;

/** Offices and numbers are compared as people write them: in any case, with or without spaces. */
const canonical = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/**
 * The id of a right: one per register entry, so that nobody can register it a second time. `CN` and `12345678` give
 * `cn-12345678`; a character outside a-z and 0-9 is written `_` and its code point in hex, so no two entries share an id.
 */
export function rightId(office: string, number: string): string {
  const plain = (text: string): string =>
    canonical(text)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`);
  return `${plain(office)}-${plain(number)}`;
}

export async function readEntry(tx: Tx, office: string, number: string): Promise<Entry | undefined> {
  const row = await tx
    .selectFrom('register_entry')
    .select('entry')
    .where('office', '=', canonical(office))
    .where('number', '=', canonical(number))
    .executeTakeFirst();
  return row && RegisterEntry.parse(row.entry);
}

/** Adds entries or replaces them; of two for one registration the later counts. */
export async function writeEntries(tx: Tx, entries: readonly Entry[]): Promise<ImportOutcome[]> {
  const rows = entries.map((entry) => ({ office: canonical(entry.office), number: canonical(entry.number), entry }));
  const known = new Map((await lockedEntries(tx, rows)).map((row) => [keyOf(row), row.entry]));
  const written = new Map<string, (typeof rows)[number]>();
  const outcomes = rows.map((row): ImportOutcome => {
    const before = known.get(keyOf(row));
    // As the database will give it back: without what is undefined.
    const after: unknown = JSON.parse(JSON.stringify(row.entry));
    if (isDeepStrictEqual(before, after)) return 'unchanged';
    known.set(keyOf(row), after);
    written.set(keyOf(row), row);
    return before === undefined ? 'created' : 'changed';
  });
  await sql`
    insert into register_entry (office, number, entry)
    select office, number, entry from jsonb_to_recordset(${JSON.stringify([...written.values()])}::jsonb) as r(office text, number text, entry jsonb)
    on conflict (office, number) do update set entry = excluded.entry`.execute(tx);
  return outcomes;
}

interface RegisterKey {
  readonly office: string;
  readonly number: string;
}

const keyOf = ({ office, number }: RegisterKey): string => `${office} ${number}`;

/** What is there already, kept from changing until the transaction ends. */
async function lockedEntries(tx: Tx, keys: readonly RegisterKey[]): Promise<(RegisterKey & { entry: unknown })[]> {
  const { rows } = await sql<RegisterKey & { entry: unknown }>`
    select e.office, e.number, e.entry from register_entry e
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as r(office text, number text) using (office, number)
    order by e.office, e.number for update of e`.execute(tx);
  return rows;
}

/** Legal forms at the end of a name say nothing about whose it is; registers and people leave them out as they like. */
const legalForm =
  /(?:\s(?:gmbh|ag|kg|sarl|sas|sasu|sa|spa|srl|sl|bv|nv|cv|oy|ab|as|aps|llc|inc|corp|corporation|ltd|limited|co|company|plc|pty|kk))+$/u;

const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[.'’]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(legalForm, '')
    .replace(/(?:股份)?有限(?:责任)?公司$/u, '');

/** Whether two names mean one owner: equal but for case, punctuation and legal form. */
export function sameOwner(one: string, other: string): boolean {
  const plain = plainName(one);
  return plain !== '' && plain === plainName(other);
}
