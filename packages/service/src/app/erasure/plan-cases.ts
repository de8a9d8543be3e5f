import type { SellerState } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { rulesByHash } from '../../platform/programme.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Item, Kept } from './kept.ts';
import { type At, keptUntil } from './kept-until.ts';
import { type LegalHold, legalHolds } from './legal-holds.ts';

/** A case, and what decides whether its papers are kept. */
interface CaseRow {
  readonly id: string;
  readonly bundle: string;
  readonly seller: string;
  readonly complainant: string;
  readonly pack: string;
  /** Nothing more happens by itself, and no task, deadline or dispute of it is open. */
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
    select f.id, f.bundle, f.seller, f.file ->> 'complainant' as complainant, v.view ->> 'pack' as pack,
      v.settled and not exists (select from deadline d where d.kind = 'case' and d.aggregate = f.id::text)
        and not exists (select from desk_task t where t.done_at is null and t.task ->> 'case' = f.id::text)
        and not exists (select from settlement_dispute d where d.case_id = f.id and d.state = 'open')
        and not exists (select from consumer_task c where c.case_id = f.id and c.state = 'open') as over,
      (select max(at) from timeline t where t.tenant = 'desk' and t.case_id = f.id) as last
    from case_file f join case_view v on v.tenant = 'desk' and v.id = f.id
    where f.bundle = any (${[...bundles]}::uuid[]) and not f.file ? 'erasedAt' order by f.bundle, f.id`.execute(tx);
  const holds = await legalHolds(tx, [
    ...new Set(rows.flatMap(({ id, seller, complainant }) => [id, seller, complainant])),
  ]);
  const counted = await casesOfClosures(tx, [...new Set(rows.map(({ seller }) => seller))]);
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
  counted: ReadonlySet<string>,
  at: At,
): Kept | undefined {
  const hold = [row.id, row.seller, row.complainant].map((subject) => holds.get(subject)).find(Boolean);
  if (hold) return { why: 'legal-hold', since: hold.since, reasons: hold.reasons };
  if (!row.over) return { why: 'running' };
  if (counted.has(row.id)) return { why: 'closure' };
  return keptUntil(rulesByHash(at.programme, row.pack), 'case', row.last, at);
}

/** Cases whose strikes a closure in force counted: they answer for it as long as it lasts. */
async function casesOfClosures(tx: Tx, sellers: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ state: SellerState }>`
    select state from aggregate where kind = 'seller' and id = any (${[...sellers]}::text[]) and state ? 'closure'`.execute(
    tx,
  );
  return new Set(
    rows.flatMap(({ state: { closure, strikes } }) =>
      (closure?.frozen ?? []).flatMap((strike) => Object.keys(strikes[strike]?.cases ?? {})),
    ),
  );
}

/** Bundles with a case that still has its papers: of a seller, or those whose filing is oldest, for a sweep. */
export async function bundlesOf(tx: Tx, which: { readonly seller: string } | Page): Promise<string[]> {
  const { rows } = await ('seller' in which
    ? sql<{ bundle: string }>`
        select distinct bundle from case_file where seller = ${which.seller} and not file ? 'erasedAt' order by bundle`
    : sql<{ bundle: string }>`
        select distinct f.bundle from case_file f join case_view v on v.tenant = 'desk' and v.id = f.id
        where v.settled and v.filed_at < ${which.filedBefore} and not f.file ? 'erasedAt' and f.bundle > ${which.after}::uuid
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
