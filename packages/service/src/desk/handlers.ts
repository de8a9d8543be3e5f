import type { CaseCommand } from '@marketsafe/procedure';
import { sql } from 'kysely';
import { actOnCases } from '../cases/handlers.ts';
import { otherCaseOf } from '../cases/same-triple.ts';
import { type Caller, userOf } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import type { Handlers } from '../platform/handler.ts';
import { ProblemError } from '../platform/problem.ts';
import type { Programme } from '../platform/programme.ts';
import type { Tx } from '../platform/transactions.ts';
import type { UnitOfWork } from '../platform/unit-of-work.ts';
import { decideEnrolment, readEnrolment } from './enrolment-desk.ts';
import type { deskRoutes } from './routes.ts';
import { listStuck } from './stuck.ts';

export interface DeskDependencies {
  readonly begin: (tx: Tx) => UnitOfWork;
  readonly clock: Clock;
  readonly programme: Programme;
}

export function deskHandlers(deps: DeskDependencies): Handlers<typeof deskRoutes> {
  const act = (
    tx: Tx,
    caller: Caller,
    id: string,
    scope: 'case' | 'bundle',
    command: (work: UnitOfWork, caseId: string) => CaseCommand | Promise<CaseCommand>,
  ) => actOnCases(deps, tx, caller, id, scope, command);
  return {
    listTasks: ({ tx, query }) => listTasks(tx, query),
    getEnrolmentForDesk: ({ tx, params }) => readEnrolment(tx, params.enrolment),
    decideEnrolment: ({ tx, params, body, caller }) =>
      decideEnrolment(deps, tx, params.enrolment, userOf(caller) ?? '', body),

    review: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, body.scope, (work) => ({
        type: 'decide-review',
        decision: body.decision,
        reasons: work.seal('case', body.reasons),
      })),

    rule: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, body.scope, (work, id) => ({
        type: 'rule',
        outcome: body.except[id] ?? body.outcome,
        checklist: body.checklist,
        reasons: work.seal('case', body.reasons),
      })),

    decideAppeal: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, 'case', async (work, id) => {
        if (body.outcome === 'reversed') mustHaveBeenSeen(work, id);
        return {
          type: 'decide-appeal',
          outcome: body.outcome,
          reasons: work.seal('case', body.reasons),
          ...(await otherCaseOf(work, id)),
        };
      }),

    hold: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, 'case', () => ({ type: 'hold', ground: body.ground })),

    release: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, 'case', (work) => ({
        type: 'release',
        outcome: { 'go-on': 'go-on', upheld: 'for-complainant', overturned: 'for-seller' }[body.outcome] as
          | 'go-on'
          | 'for-complainant'
          | 'for-seller',
        reasons: work.seal('case', body.reasons),
      })),

    resume: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, 'case', (work) => ({
        type: 'resume',
        decision: body.decision,
        reasons: work.seal('case', body.reasons),
      })),

    listOrders: ({ tx, query }) => listOrders(tx, query),
    listStuck: async ({ tx }) => ({ items: await listStuck(tx, deps.clock.now()) }),
  };
}

/** A refusal for a listing that nobody has seen cannot be undone into a removal: there is no seller and nothing to remove. */
function mustHaveBeenSeen(work: UnitOfWork, id: string): void {
  if (work.exists({ kind: 'seller', id: work.filed(id).seller })) return;
  throw new ProblemError(
    409,
    'listing-not-found',
    'The programme has never seen this listing, so nothing can be taken down. Confirm the refusal; the complaint can be filed again once the listing is there.',
  );
}

interface PageQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Open tasks; those with a due time first, the nearest before. */
async function listTasks(tx: Tx, query: PageQuery & { readonly kind?: string | undefined }) {
  const after = readCursor(query.cursor, 2);
  const { rows } = await sql<{
    id: string;
    kind: string;
    task: object;
    opened_at: Date;
    due_at: Date | null;
    rank: Date;
  }>`
    select id, kind, task, opened_at, due_at, coalesce(due_at, opened_at + interval '10 years') as rank
    from desk_task
    where done_at is null ${query.kind ? sql`and kind = ${query.kind}` : sql``}
      ${after ? sql`and (coalesce(due_at, opened_at + interval '10 years'), id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by rank, id limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...(row.task as { title: string }),
      id: row.id,
      kind: row.kind,
      openedAt: row.opened_at.toISOString(),
      ...(row.due_at && { due: row.due_at.toISOString() }),
    })),
    ...(rows.length > query.limit && last && { next: writeCursor([last.rank.toISOString(), last.id]) }),
  };
}

async function listOrders(tx: Tx, query: PageQuery & { readonly state?: string | undefined }) {
  const after = readCursor(query.cursor, 2);
  let select = tx
    .selectFrom('marketplace_order')
    .selectAll()
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1);
  if (query.state) select = select.where('state', '=', query.state);
  if (after) select = select.where(sql<boolean>`(updated_at, id) < (${after[0]}::timestamptz, ${after[1]})`);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      id: row.id,
      target: row.target,
      measure: row.measure,
      desired: row.desired,
      epoch: row.epoch,
      state: row.state,
      attempts: row.attempts,
      updatedAt: row.updated_at.toISOString(),
      ...((row.receipt as { reason?: string } | null)?.reason !== undefined && {
        reason: (row.receipt as { reason: string }).reason,
      }),
    })),
    ...(rows.length > query.limit && last && { next: writeCursor([last.updated_at.toISOString(), last.id]) }),
  };
}
