import { sql } from 'kysely';
import { rulesInForce } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type At, keptUntil } from './kept-until.ts';
import { legalHolds } from './legal-holds.ts';
import { hasPapers } from './papers.ts';

/*
 * What goes by its own age, as the papers of a case that ended on its day would: letters that a programme without a mail server keeps,
 * and what was brought in of earlier cases.
 */

/** The next letters that a sweep looks at. */
export async function agedLetters(tx: Tx, after: string, limit: number, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from mail where at < ${before} and id > ${after}::uuid order by id limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

interface LetterRow {
  readonly at: Date;
  /** Under which ids a legal hold may be on its recipient: the address, an account, its organisation, a seller. */
  readonly names: readonly string[];
  /** A case that was filed before it, and that the recipient takes part in or decides, has its papers: it may be about that one. */
  readonly needed: boolean;
}

/** Erases a letter whose time is over, unless a case that it may be about is kept. What it says is sealed, so its recipient decides. */
export async function eraseLetter(tx: Tx, id: string, at: At): Promise<void> {
  const { rows } = await sql<LetterRow>`
    select m.at, array_remove(array[m.recipient, lower(m.recipient), u.id, a.participant] || s.keys, null) as names,
      exists (select from case_file f join case_view v on v.tenant = 'desk' and v.id = f.id
        where v.filed_at <= m.at and (f.seller = any (s.keys) or a.role in ('desk', 'marketplace')
          or a.participant in (f.file ->> 'complainant', f.file ->> 'holder', f.file ->> 'agent')) and ${hasPapers}) as needed
    from mail m
      left join auth."user" u on u.email = lower(m.recipient)
      left join account a on a.user_id = u.id,
      lateral (select coalesce(array_agg(o.key), '{}') as keys from seller_account o join sealed c on c.id = o.contact
        where lower(c.body ->> 'email') = lower(m.recipient)) s
    where m.id = ${id}`.execute(tx);
  if (rows.length === 0) return;
  const rules = rulesInForce(at.programme, at.now);
  const holds = await legalHolds(tx, [...new Set(rows.flatMap(({ names }) => names))]);
  if (holds.size > 0 || rows.some((row) => row.needed || keptUntil(rules, 'case', row.at, at) !== undefined)) return;
  await sql`delete from mail where id = ${id}`.execute(tx);
}

/** The next imported cases that a sweep looks at. */
export async function agedPastCases(tx: Tx, after: string, limit: number, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from written_reason where about like 'past-%' and at < ${before} and id > ${after}::uuid order by id limit ${limit}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export async function erasePastCase(tx: Tx, id: string, at: At): Promise<void> {
  const { rows } = await sql<{ subject: string; at: Date }>`
    select subject, at from written_reason where id = ${id} and about like 'past-%'`.execute(tx);
  const [note] = rows;
  if (!note || keptUntil(rulesInForce(at.programme, at.now), 'case', note.at, at) !== undefined) return;
  if ((await legalHolds(tx, [note.subject])).size > 0) return;
  await allowTenantWrites(tx, ['desk']);
  await sql`delete from written_reason where id = ${id}`.execute(tx);
}
