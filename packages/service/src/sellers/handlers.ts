import type { SellerCommand } from '@marketsafe/procedure';
import type { MeasureKind } from '@marketsafe/terms';
import { sql } from 'kysely';
import { targetOf } from '../orders/attempt.ts';
import type { Caller } from '../platform/caller.ts';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import type { Handlers } from '../platform/handler.ts';
import { notFound, ProblemError } from '../platform/problem.ts';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import type { StoredSeller } from './projection.ts';
import type { sellerRoutes } from './routes.ts';

export interface SellerDependencies {
  readonly begin: (tx: Tx) => UnitOfWork;
}

export function sellerHandlers(deps: SellerDependencies): Handlers<typeof sellerRoutes> {
  const act = async (tx: Tx, caller: Caller, key: string, command: (user: string) => SellerCommand) => {
    if (caller.kind !== 'desk') throw new ProblemError(403, 'desk-only', 'Only the desk decides about sellers.');
    await readSeller(tx, key);
    const work = deps.begin(tx);
    await work.lock([{ kind: 'seller', id: key }]);
    work.execute({ kind: 'seller', id: key }, command(caller.user), { kind: 'desk', user: caller.user });
    await work.finish();
    return detail(tx, key);
  };
  const keyOf = (params: { marketplace: string; seller: string }): string => `${params.marketplace}/${params.seller}`;
  return {
    listSellers: ({ tx, query }) => listSellers(tx, query),
    getSeller: ({ tx, params }) => detail(tx, keyOf(params)),
    decideBan: ({ tx, params, body, caller }) =>
      act(tx, caller, keyOf(params), (user) => ({ type: body.approve ? 'approve-ban' : 'decline-ban', user })),
    clearSeller: ({ tx, params, body, caller }) =>
      act(tx, caller, keyOf(params), () => ({ type: 'clear', holder: body.holder, until: body.until })),
  };
}

async function readSeller(tx: Tx, key: string): Promise<StoredSeller> {
  const row = await tx
    .selectFrom('seller_view')
    .select('view')
    .where('tenant', '=', 'desk')
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) throw notFound('seller');
  return row.view as StoredSeller;
}

async function detail(tx: Tx, key: string) {
  const view = await readSeller(tx, key);
  const measures = await tx
    .selectFrom('measure')
    .select(['target', 'case_id', 'kind', 'in_force'])
    .where('tenant', '=', 'desk')
    .where('seller', '=', key)
    .orderBy('target')
    .execute();
  const { strikes, ban, clearances, ...card } = view;
  return {
    ...card,
    strikes: strikes.map((strike) => ({ ...strike, cases: [...strike.cases] })),
    measures: measures.map((row) => ({
      target: targetOf(row.target),
      case: row.case_id,
      kind: row.kind as MeasureKind,
      inForce: row.in_force,
    })),
    ...(ban && { ban: { blockedBy: [...ban.blockedBy], approvals: [...ban.approvals], needed: ban.needed } }),
    clearances: clearances.map(({ holder, until }) => ({ holder, until })),
  };
}

interface SellerPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly q?: string | undefined;
  readonly status?: string | undefined;
}

async function listSellers(tx: Tx, query: SellerPage) {
  const after = readCursor(query.cursor, 2);
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
    items: page.map(({ view: { strikes: _, ban: __, clearances: ___, ...card } }) => card),
    ...(rows.length > query.limit && last && { next: writeCursor([String(last.points), last.key]) }),
  };
}
