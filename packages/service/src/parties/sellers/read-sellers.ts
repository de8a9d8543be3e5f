import type { Strike } from '@marketsafe/procedure';
import { type MeasureKind, targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import { reasonsAbout } from '../../oversight/written-reasons/index.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { notFound } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { userNames } from '../participants/index.ts';
import { rightName } from '../rights/index.ts';
import type { StoredSeller } from './projection.ts';

export async function readSeller(tx: AnyTx, key: string): Promise<StoredSeller> {
  const row = await tx
    .selectFrom('seller_view')
    .select('view')
    .where('tenant', '=', 'desk')
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) throw notFound('seller');
  return row.view as StoredSeller;
}

export async function sellerDetail(tx: AnyTx, key: string) {
  const view = await readSeller(tx, key);
  const measures = await tx
    .selectFrom('measure')
    .select(['target', 'case_id', 'kind', 'in_force'])
    .where('tenant', '=', 'desk')
    .where('seller', '=', key)
    .orderBy('target')
    .execute();
  const { standing, ban } = view;
  const names = await userNames(tx, [...(ban?.approvals ?? [])]);
  const marks = await rightNames(
    tx,
    Object.values(standing.strikes).map(({ right }) => right),
  );
  return {
    ...view,
    strikes: Object.values(standing.strikes).map((strike) => ({
      ...strikeView(strike, standing),
      rightName: marks.get(strike.right) ?? strike.right,
    })),
    measures: measures.map((row) => ({
      target: targetOfKey(row.target),
      case: row.case_id,
      kind: row.kind as MeasureKind,
      inForce: row.in_force,
    })),
    ban: ban && { ...ban, approvals: ban.approvals.map((user) => ({ user, name: names.get(user) ?? user })) },
    reasons: await reasonsAbout(tx, 'desk', key),
  };
}

/** A right's name for the desk: its mark and registration. */
async function rightNames(tx: AnyTx, rights: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (rights.length === 0) return new Map();
  const rows = await tx
    .selectFrom('right_view')
    .select(['id', 'view'])
    .where('tenant', '=', 'desk')
    .where('id', 'in', [...rights])
    .execute();
  return new Map(
    rows.map(({ id, view }) => {
      const { mark, office, number } = view as { mark?: string; office: string; number: string };
      return [id, rightName({ mark, office, number })];
    }),
  );
}

function strikeView(strike: Strike, { closure }: StoredSeller['standing']) {
  const isHeld = closure?.frozen.includes(strike.id) ?? false;
  return {
    ...{ id: strike.id, track: strike.track, right: strike.right, points: strike.points, gravity: strike.gravity },
    ...{ issuedAt: strike.issuedAt, ...(!isHeld && { expiresAt: strike.expiresAt }) },
    cases: Object.entries(strike.cases).map(([id, { contested }]) => ({ case: id, settled: !contested, contested })),
  };
}

interface SellerPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

/** Sellers with points or measures, the nearest to closure first. */
export async function listSellers(tx: AnyTx, query: SellerPage) {
  const after = readCursor(query.cursor, ['integer', 'text']);
  const { rows } = await sql<{ key: string; points: number; view: StoredSeller }>`
    select key, points, view from seller_view
    where tenant = 'desk' and (points > 0 or status <> 'open' or view ? 'recognisedAs')
      ${query.status ? sql`and status = ${query.status}` : sql``}
      ${query.q ? sql`and (name ilike ${`%${query.q}%`} or id = ${query.q})` : sql``}
      ${after ? sql`and (-points, key) > (${-Number(after[0])}, ${after[1]})` : sql``}
    order by -points, key limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ view }) => view),
    ...(rows.length > query.limit && last && { next: writeCursor([String(last.points), last.key]) }),
  };
}
