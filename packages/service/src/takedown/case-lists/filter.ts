import { Brand } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { gramsOfQuery } from '../../intake/listings/index.ts';
import { rightsOf, sameMark } from '../../parties/rights/index.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import type { CaseFilter, ScopeQuery } from './contract.ts';

type Filter = z.output<typeof CaseFilter>;
type Scope = z.output<typeof ScopeQuery>;
export type Condition = RawBuilder<unknown>;

const dayMs = 86_400_000;
/** Within it a window is about to end. */
const nearMs = 5 * dayMs;
export const isEnding = (now: Date): Condition => sql`due_at < ${new Date(now.getTime() + nearMs)}::timestamptz`;

/** A tenant's own cases, of one client or brand. */
export async function scopeOf(tx: AnyTx, tenant: string, { client, brand }: Scope): Promise<Condition[]> {
  const rights = brand === undefined ? undefined : await rightsOfBrand(tx, tenant, brand);
  return [
    sql`case_row.tenant = ${tenant}`,
    ...(client === undefined ? [] : [sql`complainant = ${client}`]),
    ...(rights === undefined ? [] : [sql`right_id = any (${rights}::text[])`]),
  ];
}

async function rightsOfBrand(tx: AnyTx, tenant: string, id: string): Promise<string[]> {
  const row = await tx
    .selectFrom('brand')
    .select('brand')
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return [];
  const { marks } = Brand.parse(row.brand);
  const rights = await rightsOf(tx, tenant);
  return rights
    .filter(({ mark }) => mark !== undefined && marks.some(({ text }) => sameMark(text, mark)))
    .map((right) => right.id);
}

/** The conditions that no count leaves out. */
export function searchOf(tenant: string, { bundle, seller, from, to, q }: Filter): Condition[] {
  const grams = q === undefined || q.trim() === '' ? [] : gramsOfQuery(q);
  return [
    ...(bundle === undefined ? [] : [sql`bundle = ${bundle}::uuid`]),
    ...(seller === undefined ? [] : [sql`seller = ${seller}`]),
    ...(from === undefined ? [] : [sql`filed_at >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [sql`filed_at < ${dayAfter(to)}::timestamptz`]),
    ...(grams.length === 0
      ? []
      : [sql`id in (select id from case_view where tenant = ${tenant} and grams @> ${grams}::text[])`]),
  ];
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString();

/** The conditions that a count of the filter's own values leaves out. */
export function choicesOf({ list, status, lane, marketplace, reason }: Filter, now: Date): Condition[] {
  const lists: Readonly<Record<Filter['list'], readonly Condition[]>> = {
    all: [],
    open: [sql`not settled`],
    settled: [sql`settled`],
    mine: [sql`turn = 'complainant'`],
    ending: [sql`not settled`, isEnding(now)],
  };
  return [
    ...lists[list],
    ...(status === undefined ? [] : [sql`status = ${status}`]),
    ...(lane === undefined ? [] : [sql`lane = ${lane}`]),
    ...(marketplace === undefined ? [] : [sql`marketplace = ${marketplace}`]),
    ...(reason === undefined ? [] : [sql`reason = ${reason}`]),
  ];
}

export const all = (conditions: readonly Condition[]): Condition => sql.join([...conditions], sql` and `);
