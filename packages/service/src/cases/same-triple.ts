import { type FiledCase, type SameTriple, sameTriple, type Triple } from '@marketsafe/procedure';
import { coveringOf, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/**
 * The other cases of each triple, all of one right and reason, in the order of the triples. Call under the lock of the
 * right, so that none comes in between; every decision on a case is made under it.
 */
export async function sameTriples(tx: Tx, triples: readonly Triple[], except?: string): Promise<readonly SameTriple[]> {
  const [first] = triples;
  if (!first) return [];
  const known = await sql<{ id: string }>`
    select id from case_file where right_id = ${first.right} and reason = ${first.reason}
      and target = any (${triples.flatMap(({ target }) => coveringOf(target).map(targetKey))}::text[])`.execute(tx);
  // A query of its own, asked whether there are any or none, so that it tells nothing: behind a row policy no index of the
  // aggregates is used for an id that was made a text.
  const { rows } = await sql<{ state: FiledCase }>`
    select state from aggregate where kind = 'case' and id = any (${known.rows.map(({ id }) => id)}::text[])
    order by state ->> 'filedAt', id`.execute(tx);
  const cases = rows.map(({ state }) => state);
  return triples.map((triple) => sameTriple(cases, triple, except));
}

/** For a case that would be opened again, or stand again. Under its locks. */
export async function sameTripleOf(work: UnitOfWork, id: string): Promise<SameTriple> {
  const [same = {}] = await sameTriples(work.tx, [work.filed(id)], id);
  return same;
}
