import { sql } from 'kysely';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { HoldReason } from '../../platform/schema/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';

interface HeldQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** A participant's id. */
  readonly holder?: string | undefined;
}

/** Held removals, in the order in which they would be sent. */
export async function listHeld(tx: AnyTx, { cursor, limit, holder }: HeldQuery) {
  const after = readCursor(cursor, ['integer']);
  const { rows } = await sql<{
    outbox: string;
    subject: string;
    target: string;
    seller: string;
    why: HoldReason;
    since: Date;
    cases: string[];
    holders: { id: string; name: string }[];
  }>`
    select h.outbox, h.subject, h.target, h.seller, h.why, h.since, asked.cases, asked.holders
    from removal_hold h cross join lateral (
      select coalesce(array_agg(c.case_id::text order by c.case_id), '{}') as cases,
        coalesce(jsonb_agg(distinct jsonb_build_object('id', v.view ->> 'holder', 'name', v.view ->> 'holderName')), '[]') as holders
      from case_hold c join case_view v on v.tenant = 'desk' and v.id = c.case_id
      where c.outbox = h.outbox and c.tenant = 'desk') as asked
    where ${after ? sql`h.outbox > ${after[0]}::bigint` : sql`true`}
      and ${holder === undefined ? sql`true` : sql`asked.holders @> jsonb_build_array(jsonb_build_object('id', ${holder}::text))`}
    order by h.outbox limit ${limit + 1}`.execute(tx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ outbox: _, subject, since, ...row }) => ({ id: subject, ...row, since: since.toISOString() })),
    ...(rows.length > limit && last && { next: writeCursor([last.outbox]) }),
  };
}
