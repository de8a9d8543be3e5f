import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { all, type Condition } from '../case-lists/index.ts';
import { type Changes, changeTypes } from './contract.ts';

/** Longer ago is history, not news. Milliseconds. */
const longest = 31 * 86_400_000;

interface Row {
  readonly type: (typeof changeTypes)[number];
  readonly cases: number;
  readonly at: Date;
  readonly id: string;
  readonly title: string | null;
}

/** What happened in the tenant's own cases, by kind. */
export async function readChanges(
  tx: AnyTx,
  { tenant, scope }: { readonly tenant: string; readonly scope: readonly Condition[] },
  { since: asked, now }: { readonly since: string; readonly now: Date },
): Promise<z.input<typeof Changes>> {
  const since = new Date(Math.max(Date.parse(asked), now.getTime() - longest)).toISOString();
  const { rows } = await sql<Row>`
    with happened as (
      select t.type, count(distinct t.case_id)::int as cases, max(t.at) as at, (array_agg(t.case_id order by t.at desc, t.seq desc))[1] as id
      from timeline t join case_row on case_row.tenant = t.tenant and case_row.id = t.case_id
      where t.tenant = ${tenant} and t.at > ${since}::timestamptz and t.type = any (${[...changeTypes]}::text[]) and ${all(scope)}
      group by t.type
    )
    select happened.*, v.view ->> 'title' as title from happened
    join case_view v on v.tenant = ${tenant} and v.id = happened.id order by happened.at desc, happened.type`.execute(
    tx,
  );
  return {
    since,
    items: rows.map(({ type, cases, at, id, title }) => ({
      ...{ type, cases, at: at.toISOString() },
      latest: { id, ...(title !== null && { title }) },
    })),
  };
}
