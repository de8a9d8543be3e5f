import { type FiledCase, type SameTriple, sameTriple, type Triple } from '@marketsafe/procedure';
import { targetKey } from '@marketsafe/terms';
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
  const { rows } = await sql<{ state: FiledCase }>`
    select a.state from case_file f join aggregate a on a.kind = 'case' and a.id = f.id::text
    where f.right_id = ${first.right} and f.reason = ${first.reason}
      and f.target = any (${triples.map(({ target }) => targetKey(target))}::text[])
    order by a.state ->> 'filedAt', a.id`.execute(tx);
  const cases = rows.map(({ state }) => state);
  return triples.map((triple) => sameTriple(cases, triple, except));
}

/** For a case that would be opened again, or stand again. Under its locks. */
export async function sameTripleOf(work: UnitOfWork, id: string): Promise<SameTriple> {
  const [same = {}] = await sameTriples(work.tx, [work.filed(id)], id);
  return same;
}
