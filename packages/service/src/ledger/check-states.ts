import { canonicalJson } from '@marketsafe/ledger';
import type { Actor, AggregateKind, AggregateRef } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { projectCaseViews } from '../cases/projection.ts';
import { projectClearances } from '../clearances/index.ts';
import { projectParticipants } from '../participants/index.ts';
import { type AnyEvent, deciderOf } from '../platform/aggregates.ts';
import type { BatchTable } from '../platform/batch.ts';
import { concern, tenantsOf } from '../platform/concerns.ts';
import type { Tx } from '../platform/transactions.ts';
import type { Decided, UnitOfWork } from '../platform/unit-of-work.ts';
import { projectRights } from '../rights/index.ts';
import { projectSellers } from '../sellers/projection.ts';

/** A stored state or view that the events do not lead to. */
export interface StateFault {
  readonly fault: 'state-differs' | 'state-missing' | 'view-differs';
  /** `case 6f…`, and for a view its table and whose it is. */
  readonly at: string;
}

/** Begins a unit of work at an instant. */
export type BeginAt = (tx: Tx, at: Date) => UnitOfWork;

/** An aggregate as its events have it. */
interface Folded extends AggregateRef {
  readonly version: number;
  readonly state: unknown;
  /** The last event, by which the views were made. */
  readonly last: Decided;
}

/** Every aggregate that has events or a row, in order. */
export async function aggregatesIn(tx: Tx): Promise<AggregateRef[]> {
  const { rows } = await sql<AggregateRef>`
    select kind, aggregate as id from event union select kind, id from aggregate order by 1, 2`.execute(tx);
  return rows;
}

/** Whether the events of an aggregate lead to its stored state and to the views of every party (I16). */
export async function checkState(tx: Tx, ref: AggregateRef, begin: BeginAt): Promise<StateFault[]> {
  const at = `${ref.kind} ${ref.id}`;
  // Locked first, so that no decision comes between state and events.
  const stored = await tx
    .selectFrom('aggregate')
    .select(['version', 'state'])
    .where('kind', '=', ref.kind)
    .where('id', '=', ref.id)
    .forUpdate()
    .executeTakeFirst();
  const folded = await fold(tx, ref);
  if (!folded || !stored) return [{ fault: 'state-missing', at }];
  if (stored.version !== folded.version || canonicalJson(stored.state) !== canonicalJson(folded.state)) {
    return [{ fault: 'state-differs', at }];
  }
  const work = await project(tx, folded, begin);
  const faults: StateFault[] = [];
  for (const table of viewTables) {
    const rows = work.batch.rowsOf(table) as readonly { tenant: string; id: string; view: object }[];
    for (const { tenant, id, view } of rows) {
      // A seller has a row for each of its clearances.
      const seen = await viewOf(tx, table, tenant, table === 'clearance_view' ? id : ref.id);
      if (canonicalJson(withoutNames(seen)) !== canonicalJson(withoutNames(view))) {
        faults.push({ fault: 'view-differs', at: `${at}: ${table} of ${tenant}` });
      }
    }
  }
  return faults;
}

/** Writes state and views of an aggregate as its events have them. What was erased meanwhile is no longer in them. */
export async function rebuildState(tx: Tx, ref: AggregateRef, begin: BeginAt): Promise<void> {
  const folded = await fold(tx, ref);
  if (!folded) return;
  await concern(tx, tenantsOf(folded, folded.state));
  await tx
    .insertInto('aggregate')
    .values({ kind: ref.kind, id: ref.id, version: folded.version, state: JSON.stringify(folded.state) })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet({ version: folded.version, state: JSON.stringify(folded.state) }),
    )
    .execute();
  const work = await project(tx, folded, begin);
  await work.write();
}

async function fold(tx: Tx, { kind, id }: AggregateRef): Promise<Folded | undefined> {
  const rows = await tx
    .selectFrom('event')
    .select(['version', 'type', 'payload', 'actor', 'at'])
    .where('kind', '=', kind)
    .where('aggregate', '=', id)
    .orderBy('version')
    .execute();
  const events = rows.map(({ type, payload }) => ({ type, ...(payload as object) }) as AnyEvent);
  const [row, event] = [rows.at(-1), events.at(-1)];
  if (!row || !event) return undefined;
  const { initial, evolve } = deciderOf(kind as AggregateKind);
  const state = JSON.parse(JSON.stringify(events.reduce((before, one) => evolve(before, one), initial)));
  const last = { ref: { kind, id }, event, at: row.at.toISOString(), actor: row.actor as Actor };
  return { kind, id, version: row.version, state, last };
}

/** The views of one aggregate as its last event left them. */
async function project(tx: Tx, { kind, id, last }: Folded, begin: BeginAt): Promise<UnitOfWork> {
  const work = begin(tx, new Date(last.at));
  await work.lock([{ kind, id }]);
  if (kind === 'case') await projectCaseViews(work, [id]);
  await projectSellers(work, [last]);
  if (kind === 'seller') await projectClearances(work, [id]);
  await projectParticipants(work, [last]);
  await projectRights(work, [last]);
  return work;
}

const viewTables = [
  'case_view',
  'seller_view',
  'clearance_view',
  'participant_view',
  'right_view',
] as const satisfies readonly BatchTable[];

async function viewOf(tx: Tx, table: (typeof viewTables)[number], tenant: string, id: string): Promise<unknown> {
  const key = sql.ref(table === 'seller_view' ? 'key' : 'id');
  const { rows } = await sql<{ view: unknown }>`
    select view from ${sql.table(table)} where tenant = ${tenant} and ${key}::text = ${id}`.execute(tx);
  return rows[0]?.view ?? null;
}

/** What a seller or a participant is called is no event's: it may be another than when the view was made. */
const withoutNames = (view: unknown): unknown => {
  if (typeof view !== 'object' || view === null) return view;
  const { name: _, holderName: __, ...rest } = view as Record<string, unknown>;
  const { mandates } = rest;
  return Array.isArray(mandates) ? { ...rest, mandates: mandates.map(({ agentName: _name, ...one }) => one) } : rest;
};
