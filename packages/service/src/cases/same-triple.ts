import { type FiledCase, type SameTriple, sameTriple, type Triple } from '@marketsafe/procedure';
import { coveringOf, targetKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';

/**
 * Cases about the targets of triples, all of one right and reason, or about what covers them. Ask under the lock of the right, or
 * right behind it, so that none comes in between; every decision on a case is made under it.
 */
export async function casesOfTriples(tx: Tx, triples: readonly Triple[]): Promise<readonly string[]> {
  const [first] = triples;
  if (!first) return [];
  const { rows } = await sql<{ id: string }>`
    select id from case_file where right_id = ${first.right} and reason = ${first.reason}
      and target = any (${triples.flatMap(({ target }) => coveringOf(target).map(targetKey))}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** What the cases of triples say of each, in the order of the triples. */
export async function sameTriples(
  tx: Tx,
  triples: readonly Triple[],
  ids: readonly string[],
  except?: string,
): Promise<readonly SameTriple[]> {
  if (triples.length === 0) return [];
  // A query of its own, asked whether there are any or none, so that it tells nothing: behind a row policy no index of the
  // aggregates is used for an id that was made a text.
  const { rows } = await sql<{ state: FiledCase }>`
    select state from aggregate where kind = 'case' and id = any (${[...ids]}::text[])
    order by state ->> 'filedAt', id`.execute(tx);
  const cases = rows.map(({ state }) => state);
  return triples.map((triple) => sameTriple(cases, triple, except));
}

/** For a case that would be opened again, or stand again. Under its locks. */
export async function sameTripleOf(work: UnitOfWork, id: string): Promise<SameTriple> {
  const triples = [work.filed(id)];
  const [same = {}] = await sameTriples(work.tx, triples, await casesOfTriples(work.tx, triples), id);
  return same;
}
