import { sql } from 'kysely';
import { rulesInForce } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { type At, keptUntil } from './kept-until.ts';
import { legalHolds } from './legal-holds.ts';

/**
 * Erases what goes by its own age, as the papers of a case that ended on its day would: letters that a programme without a mail server
 * keeps, none of which then outlives the case that it is about, and what was brought in of earlier cases.
 * @param before younger ones are kept
 */
export async function eraseByAge(tx: Tx, before: Date, at: At): Promise<void> {
  const rules = rulesInForce(at.programme, at.now);
  const isPast = (row: { readonly at: Date }): boolean => keptUntil(rules, 'case', row.at, at) === undefined;
  const letters = (await tx.selectFrom('mail').select(['id', 'at']).where('at', '<', before).execute()).filter(isPast);
  await sql`delete from mail where id = any (${letters.map(({ id }) => id)}::uuid[])`.execute(tx);
  const past = await tx
    .selectFrom('written_reason')
    .select(['id', 'subject', 'at'])
    .where('about', 'like', 'past-%')
    .where('at', '<', before)
    .execute();
  const holds = await legalHolds(tx);
  const due = past.filter((note) => isPast(note) && !holds.has(note.subject));
  await allowTenantWrites(tx, ['desk']);
  await sql`delete from written_reason where id = any (${due.map(({ id }) => id)}::uuid[])`.execute(tx);
}
