import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type CaseView, summaryOf } from '../cases/index.ts';
import { heldRemovalsOf } from '../removals/index.ts';
import type { CaseQuery, CaseRow } from './contract.ts';
import { all, choicesOf, scopeOf, searchOf } from './filter.ts';

interface Row {
  readonly id: string;
  readonly view: unknown;
  readonly filed_at: Date;
  readonly due_at: Date;
}
type Asked = z.output<typeof CaseQuery>;

const keys = {
  due: ['instant', 'instant', 'uuid'],
  filed: ['instant', 'uuid'],
} as const;

/** Cases by what ends first, then the newest first; or the newest first. */
export async function listCases(
  tx: AnyTx,
  tenant: string,
  query: Asked,
  { now, language }: { readonly now: Date; readonly language: Language },
) {
  const { sort, limit } = query;
  const after = readCursor(query.cursor, keys[sort]);
  const conditions = [...(await scopeOf(tx, tenant, query)), ...searchOf(tenant, query), ...choicesOf(query, now)];
  if (after) conditions.push(sort === 'due' ? afterDue(after) : afterFiled(after));
  const order = sort === 'due' ? sql`due_at, filed_at desc, id` : sql`filed_at desc, id`;
  const ordered = sort === 'due' ? sql`page.due_at, page.filed_at desc, page.id` : sql`page.filed_at desc, page.id`;
  const { rows } = await sql<Row>`
    with page as (
      select tenant, id, filed_at, due_at from case_row where ${all(conditions)} order by ${order} limit ${limit + 1}
    )
    select page.id, page.filed_at, page.due_at, case_view.view from page join case_view using (tenant, id)
    order by ${ordered}`.execute(tx);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const place = last && [...(sort === 'due' ? [last.due_at] : []), last.filed_at].map((at) => at.toISOString());
  return {
    items: await rowsOf(tx, tenant, page, language),
    ...(rows.length > limit && last && place && { next: writeCursor([...place, last.id]) }),
  };
}

const afterFiled = ([filed, id]: readonly string[]) =>
  sql`filed_at <= ${filed}::timestamptz and (filed_at < ${filed}::timestamptz or id > ${id}::uuid)`;

const afterDue = ([due, filed, id]: readonly string[]) => sql`
  due_at >= ${due}::timestamptz and (due_at > ${due}::timestamptz or filed_at < ${filed}::timestamptz
    or (filed_at = ${filed}::timestamptz and id > ${id}::uuid))`;

async function rowsOf(
  tx: AnyTx,
  tenant: string,
  rows: readonly Pick<Row, 'id' | 'view'>[],
  language: Language,
): Promise<z.input<typeof CaseRow>[]> {
  const held = await heldRemovalsOf(
    tx,
    tenant,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, view }) => {
    const summary = summaryOf(view as CaseView, language);
    const [next] = summary.clocks
      .filter(({ whose }) => whose !== 'programme')
      .sort((one, other) => one.due.localeCompare(other.due));
    return { ...summary, removalHeld: held.get(id), ...(next && { next }) };
  });
}
