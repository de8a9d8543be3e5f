import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { type ImportOutcome as Outcome, RegisterEntry } from './contract.ts';

export type Entry = z.output<typeof RegisterEntry>;
export type ImportOutcome = z.output<typeof Outcome>;

/** Offices and numbers are compared without case and spaces. */
export const canonical = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/**
 * The id of a right: one for each register entry, so that it cannot be registered twice. `CN` and `12345678` give `cn-12345678`. A
 * character outside a-z and 0-9 becomes `_` and its code point in hex, so that no two entries share an id.
 */
export function rightId(office: string, number: string): string {
  const plain = (text: string): string =>
    canonical(text)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`);
  return `${plain(office)}-${plain(number)}`;
}

export async function readEntry(tx: AnyTx, office: string, number: string): Promise<Entry | undefined> {
  const row = await tx
    .selectFrom('register_entry')
    .select('entry')
    .where('office', '=', canonical(office))
    .where('number', '=', canonical(number))
    .executeTakeFirst();
  return row && RegisterEntry.parse(row.entry);
}

/** Adds or replaces entries; for one registration the last one counts. */
export async function writeEntries(tx: Tx, entries: readonly Entry[]): Promise<ImportOutcome[]> {
  const rows = entries.map((entry) => ({ office: canonical(entry.office), number: canonical(entry.number), entry }));
  const known = new Map((await lockedEntries(tx, rows)).map((row) => [keyOf(row), row.entry]));
  const written = new Map<string, (typeof rows)[number]>();
  const outcomes = rows.map((row): ImportOutcome => {
    const before = known.get(keyOf(row));
    // As the database returns it: without undefined members.
    const after: unknown = JSON.parse(JSON.stringify(row.entry));
    if (isDeepStrictEqual(before, after)) return 'unchanged';
    known.set(keyOf(row), after);
    written.set(keyOf(row), row);
    return before === undefined ? 'created' : 'changed';
  });
  await sql`
    insert into register_entry (office, number, entry)
    select office, number, entry from jsonb_to_recordset(${JSON.stringify([...written.values()])}::jsonb) as r(office text, number text, entry jsonb)
    on conflict (office, number) do update set entry = excluded.entry, by_hand = null`.execute(tx);
  return outcomes;
}

interface RegisterKey {
  readonly office: string;
  readonly number: string;
}

const keyOf = ({ office, number }: RegisterKey): string => `${office} ${number}`;

/** The existing entries, locked until the transaction ends. */
async function lockedEntries(tx: Tx, keys: readonly RegisterKey[]): Promise<(RegisterKey & { entry: unknown })[]> {
  const { rows } = await sql<RegisterKey & { entry: unknown }>`
    select e.office, e.number, e.entry from register_entry e
    join jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as r(office text, number text) using (office, number)
    order by e.office, e.number for update of e`.execute(tx);
  return rows;
}

/** A legal form at the end of a name does not identify the owner; registers and people omit it freely. */
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

/** Whether two names mean one owner: equal except for case, punctuation and legal form. */
export function sameOwner(one: string, other: string): boolean {
  const plain = plainName(one);
  return plain !== '' && plain === plainName(other);
}
