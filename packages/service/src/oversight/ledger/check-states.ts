import { canonicalJson } from '@marketsafe/ledger';
import { type Actor, type AggregateKind, type AggregateRef, type AnyEvent, deciderOf } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { projectClearances } from '../../parties/clearances/index.ts';
import { projectParticipants } from '../../parties/participants/index.ts';
import { projectRights } from '../../parties/rights/index.ts';
import { projectSellers } from '../../parties/sellers/index.ts';
import { unnest } from '../../platform/batch.ts';
import type { TableName } from '../../platform/schema/index.ts';
import { allowTenantWrites, tenantsOf } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { Decided, UnitOfWork } from '../../platform/unit-of-work.ts';
import { projectCaseViews } from '../../takedown/cases/index.ts';

/** A stored state or view that differs from the events' result. */
export interface StateFault {
  readonly fault: 'state-differs' | 'state-missing' | 'view-differs';
  /** `case 6f…`; for a view also its table and tenant. */
  readonly at: string;
}

/** Begins a unit of work at an instant. */
export type BeginAt = (tx: Tx, at: Date) => UnitOfWork;

/** An aggregate folded from its events. */
interface Folded extends AggregateRef {
  readonly version: number;
  readonly state: unknown;
  /** The last event, from which the views were made. */
  readonly last: Decided;
}

/** Every aggregate that has events or a row, in order. */
export async function aggregatesIn(tx: Tx): Promise<AggregateRef[]> {
  const { rows } = await sql<AggregateRef>`
    select kind, aggregate as id from event union select kind, id from aggregate order by 1, 2`.execute(tx);
  return rows;
}

/** Aggregates read and compared together, with a few queries for all of them. Their locks are held for well under a second. */
export const aggregatesAtOnce = 500;

/** Whether the events of aggregates lead to their stored states and to every party's views (I16). */
export async function checkStates(tx: Tx, refs: readonly AggregateRef[], begin: BeginAt): Promise<StateFault[]> {
  // Locked first, so that no decision comes between state and events.
  const stored = await storedStates(tx, refs);
  const folded = await foldAll(tx, refs);
  const faults: StateFault[] = [];
  const sound: Folded[] = [];
  for (const ref of refs) {
    const at = keyOf(ref);
    const [row, one] = [stored.get(at), folded.get(at)];
    if (!one || !row) faults.push({ fault: 'state-missing', at });
    else if (row.version !== one.version || canonicalJson(row.state) !== canonicalJson(one.state))
      faults.push({ fault: 'state-differs', at });
    else sound.push(one);
  }
  const { batch } = await project(tx, sound, begin);
  for (const table of viewTables) {
    const rows = batch.rowsOf(table) as readonly ViewRow[];
    const seen = await storedViews(tx, table, rows);
    for (const row of rows) {
      if (canonicalJson(withoutNames(seen(row))) === canonicalJson(withoutNames(row.view))) continue;
      faults.push({ fault: 'view-differs', at: `${shownBy(table, row)}: ${table} of ${row.tenant}` });
    }
  }
  return faults;
}

/** Writes states and views of aggregates from their events. Data erased meanwhile are no longer in them. */
export async function rebuildStates(tx: Tx, refs: readonly AggregateRef[], begin: BeginAt): Promise<void> {
  const folded = [...(await foldAll(tx, refs)).values()];
  if (folded.length === 0) return;
  await allowTenantWrites(
    tx,
    folded.flatMap((one) => [...tenantsOf(one, one.state)]),
  );
  const rows = folded.map(({ kind, id, version, state }) => ({ kind, id, version, state: JSON.stringify(state) }));
  await tx
    .insertInto('aggregate')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'id'])
        .doUpdateSet(({ ref }) => ({ version: ref('excluded.version'), state: ref('excluded.state') })),
    )
    .execute();
  const cases = folded.filter(({ kind }) => kind === 'case').map(({ id }) => id);
  // A replaced view keeps the columns that its case is found by.
  await sql`delete from case_view where id = any (${cases}::uuid[])`.execute(tx);
  const work = await project(tx, folded, begin);
  await work.write();
}

const keyOf = ({ kind, id }: AggregateRef): string => `${kind} ${id}`;

interface StoredState extends AggregateRef {
  readonly version: number;
  readonly state: unknown;
}

async function storedStates(tx: Tx, refs: readonly AggregateRef[]): Promise<ReadonlyMap<string, StoredState>> {
  const { rows } = await sql<StoredState>`
    select kind, id, version, state from aggregate where (kind, id) in (${unnest(refs, 'kind', 'id')})
    order by kind, id for update`.execute(tx);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

interface EventRow extends AggregateRef {
  readonly version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly at: Date;
}

/** Without aggregates that have no event. */
async function foldAll(tx: Tx, refs: readonly AggregateRef[]): Promise<ReadonlyMap<string, Folded>> {
  const { rows } = await sql<EventRow>`
    select kind, aggregate as id, version, type, payload, actor, at from event
    where (kind, aggregate) in (${unnest(refs, 'kind', 'id')}) order by kind, aggregate, version`.execute(tx);
  const folded = new Map<string, Folded>();
  for (const [key, of] of Map.groupBy(rows, keyOf)) {
    const [first, row] = [of[0], of.at(-1)];
    if (!first || !row) continue;
    const events = of.map(({ type, payload }) => ({ type, ...(payload as object) }) as AnyEvent);
    const { initial, evolve } = deciderOf(first.kind);
    const state = JSON.parse(JSON.stringify(events.reduce((before, one) => evolve(before, one), initial)));
    const { kind, id } = first;
    const last = {
      ...{ ref: { kind, id }, event: events.at(-1) as AnyEvent, at: row.at.toISOString(), actor: row.actor },
    };
    folded.set(key, { kind, id, version: row.version, state, last });
  }
  return folded;
}

/** The views of aggregates, each as its last event left them. */
async function project(tx: Tx, folded: readonly Folded[], begin: BeginAt): Promise<UnitOfWork> {
  const last = folded.map((one) => one.last);
  const work = begin(tx, new Date(last.at(-1)?.at ?? 0));
  await work.lock(folded.map(({ kind, id }) => ({ kind, id })));
  const of = (kind: AggregateKind) => folded.filter((one) => one.kind === kind);
  const cases = new Map(of('case').map((one) => [one.id, one.last.at]));
  await projectCaseViews(work, [...cases.keys()], (id) => cases.get(id) ?? work.now);
  await projectSellers(work, last);
  await projectClearances(
    work,
    of('seller').map(({ id }) => id),
  );
  await projectParticipants(work, last);
  await projectRights(work, last);
  return work;
}

const viewTables = [
  'case_view',
  'seller_view',
  'clearance_view',
  'participant_view',
  'right_view',
] as const satisfies readonly TableName[];

/** A row of a view from the events; sellers' rows have their own kind of key. */
interface ViewRow {
  readonly tenant: string;
  readonly id: string;
  readonly key?: string;
  readonly seller?: string;
  readonly view: object;
}

type ViewTable = (typeof viewTables)[number];

/** The column, with its type, that identifies a row within its tenant. */
const idOf = (table: ViewTable, { id, key }: ViewRow): string => (table === 'seller_view' ? (key ?? id) : id);

async function storedViews(tx: Tx, table: ViewTable, rows: readonly ViewRow[]): Promise<(row: ViewRow) => unknown> {
  if (rows.length === 0) return () => null;
  const column = sql.ref(table === 'seller_view' ? 'v.key' : 'v.id');
  // Compared as the column's type, so that its index is used.
  const type = sql.raw(table === 'case_view' ? 'uuid' : 'text');
  const wanted = rows.map((row) => ({ tenant: row.tenant, id: idOf(table, row) }));
  const found = await sql<{ tenant: string; id: string; view: unknown }>`
    select v.tenant, ${column}::text as id, v.view
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r(tenant text, id ${type})
    join ${sql.table(table)} v on v.tenant = r.tenant and ${column} = r.id`.execute(tx);
  const views = new Map(found.rows.map(({ tenant, id, view }) => [`${tenant} ${id}`, view]));
  return (row) => views.get(`${row.tenant} ${idOf(table, row)}`) ?? null;
}

/** The aggregate that a view shows. */
function shownBy(table: ViewTable, row: ViewRow): string {
  const kinds = {
    case_view: 'case',
    seller_view: 'seller',
    clearance_view: 'seller',
    participant_view: 'complainant',
    right_view: 'right',
  } as const;
  return keyOf({ kind: kinds[table], id: table === 'clearance_view' ? (row.seller ?? '') : idOf(table, row) });
}

/** Names of sellers and participants are in no event, and may have changed since the view was made. */
const withoutNames = (view: unknown): unknown => {
  if (typeof view !== 'object' || view === null) return view;
  const { name: _, holderName: __, ...rest } = view as Record<string, unknown>;
  const { mandates } = rest;
  return Array.isArray(mandates) ? { ...rest, mandates: mandates.map(({ agentName: _name, ...one }) => one) } : rest;
};
