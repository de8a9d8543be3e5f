import { type FiledCase, type SameTriple, sameTriple, type Triple } from '@marketsafe/procedure';
import { coveringOf, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/**
 * Cases about the targets of the triples (one right and reason), or about targets that cover them, in the order of filing. Call it
 * under the lock of the right or queued behind it, so that no case is added in between; all decisions on cases hold that lock.
 */
export async function casesOfTriples(tx: Tx, triples: readonly Triple[]): Promise<readonly FiledCase[]> {
  const [first] = triples;
  if (!first) return [];
  // The ids are selected first, as an array: under row-level security no index of the aggregates is used for an id cast to text.
  const { rows } = await sql<{ state: FiledCase }>`
    select state from aggregate where kind = 'case' and id = any (array(
      select id::text from case_file where right_id = ${first.right} and reason = ${first.reason}
        and target = any (${triples.flatMap(({ target }) => coveringOf(target).map(targetKey))}::text[])))
    order by state ->> 'filedAt', id`.execute(tx);
  return rows.map(({ state }) => state);
}

/** For a case that may be reopened or restored. Call it under its locks. */
export async function sameTripleOf(work: UnitOfWork, id: string): Promise<SameTriple> {
  const triple = work.filed(id);
  return sameTriple(await casesOfTriples(work.tx, [triple]), triple, id);
}
