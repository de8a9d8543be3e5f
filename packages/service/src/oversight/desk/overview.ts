import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import type { DeskOverview } from './contract.ts';
import { forecast } from './forecast.ts';
import { type Counting, openTasks, reminder } from './tasks.ts';

const days = 30;
const msPerDay = 86_400_000;

/** Events of a case by which a person of the desk decides. */
const decisions = [
  'review-passed',
  'review-refused',
  'case-upheld',
  'case-overturned',
  'appeal-dismissed',
  'appeal-allowed',
];

interface Load {
  readonly kind: string;
  readonly language: Language | null;
  readonly sensitive: boolean;
  readonly count: number;
  readonly overdue: number;
}
interface Ages {
  readonly kind: string;
  readonly count: number;
  readonly oldest: number;
  readonly median: number;
  readonly ninety: number;
}
interface Person {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly claimed: number;
  readonly week: number;
  readonly month: number;
  readonly median: number | null;
}

/** What waits for the desk, for how long, how much comes in and is decided, and by whom. */
export async function readOverview(tx: AnyTx, reading: Counting): Promise<z.input<typeof DeskOverview>> {
  const { now } = reading;
  const open = sql`with open_task as (${openTasks(reading)})`;
  const load = await sql<Load>`${open}
    select kind, language, coalesce(sensitive, false) as sensitive, count(*)::int as count,
      (count(*) filter (where due_at <= ${now}))::int as overdue
    from open_task group by 1, 2, 3 order by 4 desc, 1, 2, 3`.execute(tx);
  const ages = await sql<Ages>`${open}, aged as (
      select kind, extract(epoch from ${now}::timestamptz - opened_at) * 1000 as age from open_task)
    select kind, count(*)::int as count, max(age)::float8 as oldest,
      percentile_cont(0.5) within group (order by age)::float8 as median,
      percentile_cont(0.9) within group (order by age)::float8 as ninety
    from aged group by kind order by oldest desc`.execute(tx);
  const pace = await readPace(tx, now);
  const people = await readPeople(tx, now);
  const waiting = load.rows.reduce((sum, { count }) => sum + count, 0);
  return {
    at: now.toISOString(),
    load: load.rows.map(({ language, ...one }) => ({ ...one, ...(language !== null && { language }) })),
    ages: ages.rows,
    days: pace,
    forecast: forecast(waiting, pace, now),
    people: people.map(({ median, ...one }) => ({ ...one, ...(median !== null && { median }) })),
  };
}

/** The last thirty days of UTC, the current one last: how much work came in, and how much was done. */
async function readPace(tx: AnyTx, now: Date) {
  const first = new Date(Math.floor(now.getTime() / msPerDay) * msPerDay - (days - 1) * msPerDay);
  const { rows } = await sql<{ day: string; opened: number; done: number }>`
    select to_char(day, 'YYYY-MM-DD') as day,
      (select count(*)::int from desk_task where kind <> ${reminder} and opened_at >= day at time zone 'UTC'
        and opened_at < (day + interval '1 day') at time zone 'UTC') as opened,
      (select count(*)::int from desk_task where kind <> ${reminder} and done_at >= day at time zone 'UTC'
        and done_at < (day + interval '1 day') at time zone 'UTC') as done
    from generate_series(${first.toISOString().slice(0, 10)}::timestamp, ${now.toISOString().slice(0, 10)}::timestamp, interval '1 day') as day
    order by day`.execute(tx);
  return rows;
}

/**
 * Everyone who may decide or has decided in the last thirty days: the tasks that they hold now, and their decisions. `median`: from
 * the day that the case's task was opened to the decision, in milliseconds.
 */
async function readPeople(tx: AnyTx, now: Date): Promise<readonly Person[]> {
  const [week, month] = [7, days].map((count) => new Date(now.getTime() - count * msPerDay));
  const { rows } = await sql<Person>`
    with decided as (
      select t.detail ->> 'decider' as id, t.at,
        (select extract(epoch from t.at - max(d.opened_at)) * 1000 from desk_task d
          where d.task ->> 'case' = t.case_id::text and d.opened_at <= t.at and d.kind in ('review', 'ruling', 'appeal')) as took
      from timeline t
      where t.tenant = 'desk' and t.at > ${month} and t.type = any (${decisions}::text[]) and t.detail ? 'decider'),
    counted as (
      select id, count(*)::int as month, (count(*) filter (where at > ${week}))::int as week,
        percentile_cont(0.5) within group (order by took)::float8 as median
      from decided group by id),
    held as (
      select task #>> '{claim,by}' as id, count(*)::int as claimed from desk_task
      where done_at is null and (task #>> '{claim,until}')::timestamptz > ${now} group by 1)
    select account.user_id as id, coalesce(auth.name_at(account.user_id, ${now}), account.user_id) as name, account.position,
      coalesce(held.claimed, 0) as claimed, coalesce(counted.week, 0) as week, coalesce(counted.month, 0) as month, counted.median
    from account left join counted on counted.id = account.user_id left join held on held.id = account.user_id
    where account.role = 'desk' and account.position <> 'auditor' and (account.left_at is null or counted.id is not null)
    order by month desc, name`.execute(tx);
  return rows;
}
