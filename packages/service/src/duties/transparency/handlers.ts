import type { MeasureKind } from '@marketsafe/terms';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { TransparencyQuery, TransparencyStatementView } from './contract.ts';
import type { transparencyRoutes } from './routes.ts';

type Row = Selectable<Schema['transparency_statement']>;

export const transparencyHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof transparencyRoutes> => ({
  listTransparencyStatements: ({ tx, query }) => listStatements(tx, query),
  retryTransparencyStatement: ({ tx, body }) => retryStatement(asServiceRole(tx), body.puid, clock.now()),
});

/** The newest first. */
async function listStatements(tx: AnyTx, query: z.output<typeof TransparencyQuery>) {
  const after = readCursor(query.cursor, ['instant', 'text']);
  let select = tx
    .selectFrom('transparency_statement')
    .selectAll()
    .where('tenant', '=', 'desk')
    .orderBy('queued_at', 'desc')
    .orderBy('puid', 'desc')
    .limit(query.limit + 1);
  if (query.state) select = select.where('state', '=', query.state);
  if (after) select = select.where(sql<boolean>`(queued_at, puid) < (${after[0]}::timestamptz, ${after[1]})`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(viewOf),
    ...(rows.length > query.limit && last && { next: writeCursor([last.queued_at.toISOString(), last.puid]) }),
  };
}

/** Makes it due at once; it is generated and checked again before sending. */
async function retryStatement(tx: Tx, puid: string, now: Date) {
  await allowTenantWrites(tx, ['desk']);
  const row = await tx
    .selectFrom('transparency_statement')
    .selectAll()
    .where('puid', '=', puid)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound('statement');
  if (row.state === 'accepted') {
    throw new ProblemError(409, 'wrong-state', 'The database already has this statement. Nothing needs to be sent.');
  }
  const again = await tx
    .updateTable('transparency_statement')
    .set({ state: 'waiting', faults: '[]', due_at: now, settled_at: null, last_error: null })
    .where('puid', '=', puid)
    .returningAll()
    .executeTakeFirstOrThrow();
  return viewOf(again);
}

const shopCauses: ReadonlySet<string> = new Set(['closure', 'ban', 'recognition']);

const viewOf = (row: Row): z.input<typeof TransparencyStatementView> => ({
  puid: row.puid,
  marketplace: row.marketplace,
  seller: row.seller,
  target: row.target,
  measure: row.measure as MeasureKind,
  ...(!shopCauses.has(row.cause) && { case: row.cause }),
  state: row.state,
  faults: row.faults as { field: string; why: string }[],
  attempts: row.attempts,
  queuedAt: row.queued_at.toISOString(),
  ...(row.state === 'waiting' && { nextAttemptAt: row.due_at.toISOString() }),
  ...(row.last_error !== null && { lastError: row.last_error }),
  ...(row.permalink !== null && { permalink: row.permalink }),
  ...(row.lifted_at !== null && { liftedAt: row.lifted_at.toISOString() }),
});
