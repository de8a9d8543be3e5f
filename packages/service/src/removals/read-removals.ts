import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../platform/cursor.ts';
import type { Tx } from '../platform/transactions.ts';
import type { Removals } from './contract.ts';

/** How many stops of the past are shown. */
const remembered = 10;

interface StopRow {
  readonly id: string;
  readonly since: Date;
  readonly by: string;
  readonly name: string | null;
  readonly reason: string;
  readonly ended_at: Date | null;
}

interface ApprovalRow {
  readonly subject: string;
  readonly by: string;
  readonly name: string | null;
  readonly reason: string;
  readonly at: Date;
}

/** Whether removals go. As the desk, or in a unit of work. */
export async function readRemovals(tx: Tx): Promise<z.input<typeof Removals>> {
  const stops = await sql<StopRow>`
    select s.id, s.since, s.by, u.name, s.reason, s.ended_at from removal_stop s left join auth."user" u on u.id = s.by
    order by s.ended_at desc nulls first, s.since desc limit ${remembered + 1}`.execute(tx);
  const approvals = await sql<ApprovalRow>`
    select a.subject, a.by, u.name, a.reason, a.at from removal_approval a left join auth."user" u on u.id = a.by
    where a.subject = any (${stops.rows.map(({ id }) => `resume ${id}`)}::text[]) order by a.at, a.id`.execute(tx);
  const shown = stops.rows.map(({ id, since, by, name, reason, ended_at }) => ({
    since: since.toISOString(),
    by: { user: by, name: name ?? by },
    reasons: reason,
    ...(ended_at && { until: ended_at.toISOString() }),
    approvals: approvals.rows.flatMap((one) =>
      one.subject === `resume ${id}`
        ? [{ user: one.by, name: one.name ?? one.by, at: one.at.toISOString(), reasons: one.reason }]
        : [],
    ),
  }));
  const stop = shown.find(({ until }) => until === undefined);
  return {
    ...(stop && { stop }),
    former: shown.filter((one) => one !== stop).slice(0, remembered),
    ...(await counts(tx)),
  };
}

async function counts(tx: Tx): Promise<{ held: number; underWay: number }> {
  const { rows } = await sql<{ held: number; under_way: number }>`
    select (select count(*)::int from removal_hold) as held,
      (select count(*)::int from marketplace_order o where desired = 'down' and state in ('submitted', 'pending', 'unknown')
        and not exists (select from removal_hold where subject = o.id)) as under_way`.execute(tx);
  return { held: rows[0]?.held ?? 0, underWay: rows[0]?.under_way ?? 0 };
}

export async function listHeld(tx: Tx, query: { readonly cursor?: string | undefined; readonly limit: number }) {
  const after = readCursor(query.cursor, ['integer']);
  const { rows } = await sql<{
    outbox: string;
    subject: string;
    target: string;
    seller: string;
    why: 'stopped';
    since: Date;
    cases: string[];
  }>`
    select outbox, subject, target, seller, why, since,
      array(select case_id::text from case_hold c where c.outbox = h.outbox and c.tenant = 'desk' order by 1) as cases
    from removal_hold h ${after ? sql`where outbox > ${after[0]}::bigint` : sql``}
    order by outbox limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map(({ outbox: _, subject, since, ...row }) => ({ id: subject, ...row, since: since.toISOString() })),
    ...(rows.length > query.limit && last && { next: writeCursor([last.outbox]) }),
  };
}
