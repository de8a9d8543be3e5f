import { type FiledCase, type SameTriple, sameTriple, type Triple } from '@marketsafe/procedure';
import { coveringOf, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/**
 * Cases about the targets of triples, all of one right and reason, or about what covers them, in the order of their filing. Ask
 * under the lock of the right, or right behind it, so that none comes in between; every decision on a case is made under it.
 */
export async function casesOfTriples(tx: Tx, triples: readonly Triple[]): Promise<readonly FiledCase[]> {
  const [first] = triples;
  if (!first) return [];
  // Their ids are found first, as an array: behind a row policy no index of the aggregates is used for an id that is made a text.
  const { rows } = await sql<{ state: FiledCase }>`
    select state from aggregate where kind = 'case' and id = any (array(
      select id::text from case_file where right_id = ${first.right} and reason = ${first.reason}
        and target = any (${triples.flatMap(({ target }) => coveringOf(target).map(targetKey))}::text[])))
    order by state ->> 'filedAt', id`.execute(tx);
  return rows.map(({ state }) => state);
}

/** For a case that would be opened again, or stand again. Under its locks. */
export async function sameTripleOf(work: UnitOfWork, id: string): Promise<SameTriple> {
  const triple = work.filed(id);
  return sameTriple(await casesOfTriples(work.tx, [triple]), triple, id);
}
