import type { FiledCase, SellerState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { rulesByHash } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Item, Kept } from './kept.ts';
import { type At, keptUntil } from './kept-until.ts';
import { type LegalHold, legalHolds } from './legal-holds.ts';
import { hasPapers } from './papers.ts';

/** A case, and what decides whether its papers are kept. */
interface CaseRow {
  readonly id: string;
  readonly bundle: string;
  readonly seller: string;
  /** Under which ids a legal hold may be on it: the case, its parties, its right. */
  readonly names: readonly string[];
  readonly pack: string;
  readonly state: FiledCase;
  /** It is settled, and no task, deadline, dispute or audit of it is open. */
  readonly over: boolean;
  /** Its last step. */
  readonly last: Date;
}

interface CaseItem extends Item {
  readonly what: 'case';
  readonly bundle: string;
}

/**
 * What becomes of the cases of some bundles that still have their papers. Documents belong to a bundle, so its cases are erased
 * together, when the last of them may be.
 */
export async function planCases(tx: Tx, bundles: readonly string[], at: At): Promise<CaseItem[]> {
  if (bundles.length === 0) return [];
  const { rows } = await sql<CaseRow>`
    select f.id, f.bundle, f.seller, v.view ->> 'pack' as pack, a.state,
      array_remove(array[f.id::text, f.seller, f.right_id, f.file ->> 'complainant', f.file ->> 'holder', f.file ->> 'agent'], null) as names,
      v.settled and not exists (select from deadline d where d.kind = 'case' and d.aggregate = f.id::text)
        and not exists (select from desk_task t where t.done_at is null and t.task ->> 'case' = f.id::text)
        and not exists (select from settlement_dispute d where d.case_id = f.id and d.state = 'open')
        and not exists (select from consumer_task c where c.case_id = f.id and c.state = 'open')
        and not exists (select from audit u where u.case_id = f.id and u.finding is null) as over,
      (select max(at) from event e where e.kind = 'case' and e.aggregate = f.id::text) as last
    from case_file f join case_view v on v.tenant = 'desk' and v.id = f.id
      join aggregate a on a.kind = 'case' and a.id = f.id::text
    where f.bundle = any (${[...bundles]}::uuid[]) and ${hasPapers} order by f.bundle, f.id`.execute(tx);
  const holds = await legalHolds(tx, [...new Set(rows.flatMap(({ names }) => names))]);
  const counted = await casesOfStrikes(tx, [...new Set(rows.map(({ seller }) => seller))]);
  const kept = new Map(rows.map((row) => [row.id, whyKept(row, holds, counted, at)]));
  return rows.map(({ id, bundle }) => {
    const first = rows.find((other) => other.bundle === bundle && kept.get(other.id) !== undefined);
    const why = kept.get(id) ?? (first && kept.get(first.id));
    return { what: 'case', id, bundle, ...(why && { kept: why }) };
  });
}

function whyKept(
  row: CaseRow,
  holds: ReadonlyMap<string, LegalHold>,
  counted: ReadonlyMap<string, 'closure' | 'strike'>,
  at: At,
): Kept | undefined {
  const hold = row.names.map((subject) => holds.get(subject)).find(Boolean);
  if (hold) return { why: 'legal-hold', since: hold.since, reasons: hold.reasons };
  if (!row.over || isUnfinished(row.state, at.now.toISOString())) return { why: 'running' };
  const why = counted.get(row.id);
  if (why === 'closure') return { why };
  return keptUntil(rulesByHash(at.programme, row.pack), 'case', row.last, at) ?? (why && { why });
}

/**
 * What no clock and no task shows: it is paused, before a court perhaps for years; a party may still appeal or send proof; its
 * target is not put back as decided; or what it rests on is contested.
 */
const isUnfinished = (state: FiledCase, now: string): boolean =>
  [state.hold, state.referral, state.left, state.appeal, state.givenUp, state.settlementWaits].some(Boolean) ||
  [state.decision?.appealUntil, state.decision?.lateProofUntil].some((until) => until !== undefined && now < until) ||
  state.parentStanding === 'contested' ||
  state.status === 'restoring' ||
  (state.restoration !== undefined && state.restoration !== 'up');

/** Cases that a strike rests on, for as long as it is valid or a closure in force counts it: they answer for it. */
async function casesOfStrikes(tx: Tx, sellers: readonly string[]): Promise<ReadonlyMap<string, 'closure' | 'strike'>> {
  const { rows } = await sql<{ state: SellerState }>`
    select state from aggregate where kind = 'seller' and id = any (${[...sellers]}::text[])`.execute(tx);
  return new Map(
    rows.flatMap(({ state: { closure, strikes } }) =>
      Object.values(strikes).flatMap(({ id, cases }) =>
        Object.keys(cases).map((one) => [one, closure?.frozen.includes(id) ? 'closure' : 'strike'] as const),
      ),
    ),
  );
}

/** Bundles with a case that still has its papers: of a seller, or those whose filing is oldest, for a sweep. */
export async function bundlesOf(tx: Tx, which: { readonly seller: string } | Page): Promise<string[]> {
  const { rows } = await ('seller' in which
    ? sql<{ bundle: string }>`
        select distinct f.bundle from case_file f where f.seller = ${which.seller} and ${hasPapers} order by f.bundle`
    : sql<{ bundle: string }>`
        select distinct f.bundle from case_file f join case_view v on v.tenant = 'desk' and v.id = f.id
        where v.settled and v.filed_at < ${which.filedBefore} and ${hasPapers} and f.bundle > ${which.after}::uuid
        order by f.bundle limit ${which.limit}`
  ).execute(tx);
  return rows.map(({ bundle }) => bundle);
}

interface Page {
  readonly filedBefore: Date;
  /** The last bundle of the page before. */
  readonly after: string;
  readonly limit: number;
}
