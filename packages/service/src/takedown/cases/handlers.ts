import type { CaseCommand } from '@marketsafe/procedure';
import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { gramsOfQuery } from '../../intake/listings/index.ts';
import { actorOf } from '../../platform/actor.ts';
import type { Blobs } from '../../platform/blobs.ts';
import { type Caller, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Handlers } from '../../platform/handler.ts';

import { notFound } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { mayAct } from '../../platform/refuse-by-position.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type CaseRow, lockScope } from '../case-file/index.ts';
import { handOut, ownDocuments } from '../documents/index.ts';
import { heldRemovalsOf } from '../removals/index.ts';
import type { CaseView } from './case-view.ts';
import { detailOf, documentsIn, readCase, summaryOf } from './read-case.ts';
import type { caseRoutes } from './routes.ts';
import { stoppedBy, type WaitingCase, waitingCase } from './stopped.ts';

export interface CaseDependencies {
  readonly begin: (tx: AnyTx) => UnitOfWork;
  readonly clock: Clock;
  readonly programme: Programme;
  readonly blobs: Blobs;
}

export function caseHandlers(deps: CaseDependencies): Handlers<typeof caseRoutes> {
  const act = (
    tx: AnyTx,
    caller: Caller,
    id: string,
    scope: 'case' | 'bundle',
    command: (work: UnitOfWork) => CaseCommand,
  ) => actOnCases(deps, tx, caller, id, scope, command);
  const here = (caller: Caller) => ({
    ...{ programme: deps.programme, now: deps.clock.now().toISOString() },
    caller,
  });
  return {
    listBundles: ({ tx, query, caller, language }) => listBundles(tx, tenantOf(caller), query, language),

    getCase: async ({ tx, params, caller, language }) => {
      const tenant = tenantOf(caller);
      const detail = await detailOf(tx, tenant, await readCase(tx, tenant, params.case), here(caller), language);
      return mayAct(caller) ? detail : { ...detail, actions: [] };
    },

    standBehind: async ({ tx, params, body, caller }) => {
      const { report } = body;
      const offered = report?.documents.map((id) => ({ id, kind: report.kind })) ?? [];
      const documents = await ownDocuments(tx, tenantOf(caller), offered);
      return act(tx, caller, params.case, body.scope, (work) => ({
        type: 'stand-behind',
        ...(report && {
          report: {
            ...{ kind: report.kind, on: report.on, finding: report.finding },
            ...(report.order !== undefined && { order: work.seal('case', report.order) }),
            examiner: work.seal('case', report.examiner),
            ...(report.custody && {
              custody: report.custody.map(({ by, from, to }) => ({
                ...{ by: work.seal('case', by), from: inUtc(from) },
                ...(to !== undefined && { to: inUtc(to) }),
              })),
            }),
            documents: documents.map(({ id, kind, sha256 }) => ({ id, kind, sha256 })),
          },
        }),
      }));
    },

    withdraw: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, body.scope, () => ({
        type: 'withdraw',
        withdrawal: body.kind,
        keepDown: body.keepDown,
      })),

    appealAsComplainant: ({ tx, params, body, caller }) =>
      act(tx, caller, params.case, 'case', (work) => ({ type: 'appeal', grounds: work.seal('case', body.grounds) })),

    extendAsComplainant: ({ tx, params, caller }) =>
      act(tx, caller, params.case, 'bundle', () => ({ type: 'extend', side: 'complainant' })),

    downloadExhibit: async ({ tx, params, query, caller }) => {
      const view = await readCase(tx, tenantOf(caller), params.case);
      const exhibit = documentsIn(view).find(({ id }) => id === params.exhibit);
      if (!exhibit) throw notFound('exhibit');
      return handOut(deps.blobs, caller, query, exhibit);
    },
  };
}

/** In the one form that instants are compared in. */
const inUtc = (instant: string): string => new Date(instant).toISOString();

/** What became of a command to a bundle. */
interface Acted {
  readonly cases: { readonly case: string; readonly status: string }[];
  readonly waiting: WaitingCase[];
}

/**
 * One command to a case, or to every case of its bundle that is in the same state, in one transaction. The caller must
 * see the case; what it may do, the decider says. A case that is stopped does not keep the rest of its bundle: it waits,
 * and the answer says so (a withdrawal waits for nothing). Where there are only stopped ones, the decider refuses.
 */
export async function actOnCases(
  deps: { begin: (tx: AnyTx) => UnitOfWork },
  tx: AnyTx,
  caller: Caller,
  id: string,
  scope: 'case' | 'bundle',
  commandFor: (work: UnitOfWork, caseId: string) => CaseCommand | Promise<CaseCommand>,
): Promise<Acted> {
  await readCase(tx, tenantOf(caller), id);
  const work = deps.begin(tx);
  const rows = await lockScope(work, id, scope);
  const { status } = work.filed(id);
  const meant = rows.filter((row) => work.filed(row.id).status === status);
  const isStopped = (row: CaseRow): boolean => stoppedBy(work.filed(row.id)) !== undefined;
  const [stopped, running] = [meant.filter(isStopped), meant.filter((row) => !isStopped(row))];
  const acted: string[] = [];
  const act = async (row: CaseRow): Promise<CaseCommand['type']> => {
    const command = await commandFor(work, row.id);
    work.execute({ kind: 'case', id: row.id }, command, actorOf(caller));
    acted.push(row.id);
    return command.type;
  };
  let type: CaseCommand['type'] | undefined;
  for (const row of running) type = await act(row);
  const waiting = type === undefined || type === 'withdraw' ? [] : stopped;
  for (const row of stopped.slice(waiting.length)) await act(row);
  await work.finish();
  return {
    cases: acted.map((one) => ({ case: one, status: work.filed(one).status })),
    waiting: waiting.flatMap((row) => waitingCase(work.filed(row.id)) ?? []),
  };
}

interface BundleQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly state: 'open' | 'settled' | 'all';
  readonly status?: string | undefined;
  readonly q?: string | undefined;
  readonly client?: string | undefined;
  readonly filing?: string | undefined;
  readonly answer?: string | undefined;
}

/** Bundles, the newest first; a bundle is on the page if any of its cases fits: each word of a search is in it. */
async function listBundles(tx: AnyTx, tenant: string, query: BundleQuery, language: Language) {
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  const grams = query.q === undefined || query.q.trim() === '' ? [] : gramsOfQuery(query.q);
  const page = await sql<{ bundle: string; filed_at: Date }>`
    select bundle, max(filed_at) as filed_at from case_view
    where tenant = ${tenant}
      ${query.state === 'all' ? sql`` : sql`and settled = ${query.state === 'settled'}`}
      ${query.status ? sql`and status = ${query.status}` : sql``}
      ${query.client === undefined ? sql`` : sql`and view ->> 'complainant' = ${query.client}`}
      ${query.filing === undefined ? sql`` : sql`and view ->> 'filing' = ${query.filing}`}
      ${query.answer === undefined ? sql`` : sql`and view #>> '{answer,kind}' = ${query.answer}`}
      ${grams.length > 0 ? sql`and grams @> ${grams}::text[]` : sql``}
    group by bundle
    ${after ? sql`having (max(filed_at), bundle) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by max(filed_at) desc, bundle desc limit ${query.limit + 1}`.execute(tx);
  const bundles = page.rows.slice(0, query.limit);
  const last = bundles.at(-1);
  const cases = await tx
    .selectFrom('case_view')
    .select(['id', 'bundle', 'view'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`bundle = any (${bundles.map(({ bundle }) => bundle)}::uuid[])`)
    .orderBy('id')
    .execute();
  const held = await heldRemovalsOf(
    tx,
    tenant,
    cases.map(({ id }) => id),
  );
  const summary = ({ id, view }: (typeof cases)[number]) => ({
    ...summaryOf(view as CaseView, language),
    removalHeld: held.get(id),
  });
  return {
    items: bundles.map(({ bundle }) => ({
      bundle,
      cases: cases.filter((row) => row.bundle === bundle).map(summary),
    })),
    ...(page.rows.length > query.limit && last && { next: writeCursor([last.filed_at.toISOString(), last.bundle]) }),
  };
}
