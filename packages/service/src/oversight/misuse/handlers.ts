import { sql } from 'kysely';
import { type Caller, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type Programme, rulesInForce } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { leastOfDay, outliersOf, wrong } from './outliers.ts';
import type { misuseRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly programme: Programme;
}

const msPerDay = 86_400_000;
/** Long enough for a median, short enough that a habit of last year does not hide today's. */
const days = 90;
const busyDays = 30;
/** A page of people, not an archive. */
const most = 200;

export function misuseHandlers({ clock, programme }: Dependencies): Handlers<typeof misuseRoutes> {
  return {
    getMisuse: async ({ tx }) => {
      const now = clock.now();
      const since = new Date(now.getTime() - days * msPerDay);
      const { times } = rulesInForce(programme, now).removals.unusual;
      const rows = await readFilers(tx, { since, busySince: new Date(now.getTime() - busyDays * msPerDay) });
      const sum = (of: 'filed' | 'wronglyRemoved') => rows.reduce((all, one) => all + one[of], 0);
      const all = { filed: sum('filed'), wronglyRemoved: sum('wronglyRemoved') };
      return {
        ...{ since: since.toISOString(), day: { times, least: leastOfDay }, wrong },
        filers: rows.slice(0, most).map(({ busiest_day, busiest, kind, ...one }) => ({
          ...one,
          ...(kind !== null && { kind }),
          ...(busiest_day !== null && { busiest: { day: busiest_day, filed: busiest } }),
          outlier: outliersOf({ ...one, busiest }, all, times),
        })),
      };
    },
    listSameDocuments: ({ tx, query, caller }) => listSame(tx, query, caller),
  };
}

interface FilerRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly filed: number;
  readonly contested: number;
  readonly refused: number;
  readonly overturned: number;
  readonly wronglyRemoved: number;
  readonly median: number;
  readonly busiest_day: string | null;
  readonly busiest: number;
}

/** By whoever filed: an agent's complaints are the agent's. Days are of UTC. */
async function readFilers(tx: AnyTx, from: { readonly since: Date; readonly busySince: Date }) {
  const { rows } = await sql<FilerRow>`
    with filed as (
      select coalesce(view ->> 'agent', view ->> 'complainant') as filer, filed_at, status, view ? 'answer' as contested,
        view ->> 'decision' as decision,
        exists (select from fact where kind = 'wrongly-removed' and subject = case_view.id::text) as wrong
      from case_view where tenant = 'desk' and filed_at > ${from.since}),
    daily as (
      select filer, to_char(filed_at at time zone 'UTC', 'YYYY-MM-DD') as day, max(filed_at) as last, count(*)::int as filed
      from filed group by 1, 2),
    median as (select filer, percentile_cont(0.5) within group (order by filed)::float8 as median from daily group by filer),
    busiest as (
      select distinct on (filer) filer, day, filed from daily where last > ${from.busySince} order by filer, filed desc, day desc)
    select filer as id, coalesce(p.view ->> 'name', filer) as name, p.view ->> 'kind' as kind, count(*)::int as filed,
      (count(*) filter (where contested))::int as contested, (count(*) filter (where status = 'refused'))::int as refused,
      (count(*) filter (where decision = 'overturned'))::int as overturned,
      (count(*) filter (where wrong))::int as "wronglyRemoved",
      median.median, busiest.day as busiest_day, coalesce(busiest.filed, 0) as busiest
    from filed join median using (filer) left join busiest using (filer)
      left join participant_view p on p.tenant = 'desk' and p.id = filer
    group by filer, p.view, median.median, busiest.day, busiest.filed
    order by filed desc, filer`.execute(tx);
  return rows;
}

interface SameRow {
  readonly copy: string;
  readonly pages: number;
  readonly senders: number;
  readonly latest: Date;
  readonly cases: readonly {
    readonly case: string;
    readonly document: string;
    readonly part: 'answer' | 'report' | 'reply' | 'evidence';
    readonly goods: string | null;
    readonly holder: string;
    readonly seller: string;
    readonly status: string;
    readonly filedAt: string;
  }[];
}

/**
 * Copies that stand in the cases of two filings or more. A rights holder's own papers are the same in its cases, and a seller's in
 * its: what several senders have in common comes first. A reader who belongs to a rights holder sees none of its cases.
 */
async function listSame(
  tx: AnyTx,
  query: { readonly cursor?: string | undefined; readonly limit: number; readonly case?: string | undefined },
  caller: Caller,
) {
  const after = readCursor(query.cursor, ['integer', 'instant', 'text']);
  const { rows } = await sql<SameRow>`
    with shared as (
      select copy from case_document d where tenant = 'desk'
        ${query.case ? sql`and exists (select from case_document o where o.tenant = 'desk' and o.copy = d.copy and o.case_id::text = ${query.case})` : sql``}
      group by copy having count(distinct bundle) > 1),
    seen as (
      select distinct on (d.copy, d.bundle) d.copy, d.pages, d.part, d.document, v.id, v.status, v.filed_at, v.view,
        case when d.part in ('answer', 'reply') then 'seller:' || (v.view #>> '{seller,key}')
          else coalesce(v.view ->> 'agent', v.view ->> 'complainant') end as sender
      from shared join case_document d on d.tenant = 'desk' and d.copy = shared.copy
        join case_view v on v.tenant = 'desk' and v.id = d.case_id
      where not exists (select from account a where a.user_id = ${userOf(caller) ?? ''} and a.participant = v.view ->> 'holder')
      order by d.copy, d.bundle, (d.case_id::text = ${query.case ?? ''}) desc, d.case_id),
    grouped as (
      select copy, max(pages)::int as pages, count(distinct sender)::int as senders, max(filed_at) as latest,
        (jsonb_agg(jsonb_build_object('case', id, 'document', document, 'part', part, 'goods', view -> 'title',
          'holder', view -> 'holderName', 'seller', coalesce(view #> '{seller,name}', view #> '{seller,key}'),
          'status', status, 'filedAt', view -> 'filedAt') order by filed_at desc)) as cases
      from seen group by copy having count(*) > 1)
    select * from grouped
    ${after ? sql`where (-senders, latest, copy) > (-${after[0]}::int, ${after[1]}::timestamptz, ${after[2]})` : sql``}
    order by -senders, latest, copy limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map(({ cases, latest, ...one }) => ({
      ...one,
      latest: latest.toISOString(),
      cases: cases.slice(0, 20).map(({ goods, ...shown }) => ({ ...shown, ...(goods !== null && { goods }) })),
    })),
    ...(last && { next: writeCursor([String(last.senders), last.latest.toISOString(), last.copy]) }),
  };
}
