import type { Language } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import { type Caller, organisationOf, userOf } from '../../platform/caller.ts';
import { spellingsOf } from '../../platform/conflict-of-interest.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { mayAct } from '../../platform/refuse-by-position.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';

/** Half an hour: longer than one case takes, short enough that a forgotten claim keeps nobody waiting. */
const claimMs = 30 * 60_000;

interface TaskQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly kind?: string | undefined;
  readonly language?: Language | undefined;
  readonly overdue?: 'yes' | undefined;
  readonly case?: string | undefined;
}

interface Reading {
  readonly programme: Programme;
  readonly caller: Caller;
  readonly now: Date;
}

/** Without a reader it is all of it, whoever it is for. */
export type Counting = Omit<Reading, 'caller'> & Partial<Pick<Reading, 'caller'>>;

interface TaskRow {
  readonly id: string;
  readonly kind: string;
  readonly task: object;
  readonly opened_at: Date;
  readonly due_at: Date | null;
  readonly held: string | null;
  readonly language: Language | null;
  readonly view: { goods?: string; image?: string; holder?: string; seller?: string } | null;
  readonly claim: { by: string; name: string | null; until: string } | null;
  readonly rank: Date;
}

/**
 * Open tasks; those with a due time first, the nearest first. A paused case has no due time; when it resumes, the task is due at
 * the end of the running clock.
 */
export async function listTasks(tx: AnyTx, query: TaskQuery, reading: Reading) {
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  const { now } = reading;
  const isOverdue = sql`(due_at is not null and due_at <= ${now})`;
  const { rows } = await sql<TaskRow>`
    with open_task as (${openTasks(reading)}),
      ranked as (select *, coalesce(due_at, opened_at + interval '10 years') as rank from open_task)
    select * from ranked where true
      ${query.kind ? sql`and kind = ${query.kind}` : sql``}
      ${query.language ? sql`and language = ${query.language}` : sql``}
      ${query.case ? sql`and task ->> 'case' = ${query.case}` : sql``}
      ${query.overdue ? sql`and ${isOverdue}` : sql``}
      ${after ? sql`and (rank, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by rank, id limit ${query.limit + 1}`.execute(tx);
  const counts = await sql<{ kind: string; language: Language | null; overdue: boolean; count: number }>`
    with open_task as (${openTasks(reading)})
    select kind, language, ${isOverdue} as overdue, count(*)::int as count from open_task
    group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => taskView(row, userOf(reading.caller))),
    counts: counts.rows.map(({ language, ...one }) => ({ ...one, ...(language && { language }) })),
    ...(rows.length > query.limit && last && { next: writeCursor([last.rank.toISOString(), last.id]) }),
  };
}

/** Tasks whose case has a clock of the desk. */
const decided = ['review', 'ruling', 'appeal'];

/** A task that says that another one is late. */
export const reminder = 'overdue';

/**
 * What waits for the desk, with the case behind it. A reminder that a decision is overdue is left out where the decision itself is on
 * the list: it would be the same work twice. Appeals against decisions of the reader's organisation are left out where they are not
 * for them.
 */
export function openTasks({ programme, caller, now }: Counting): RawBuilder<unknown> {
  const own = caller && notTheirs(programme, caller);
  const chinese = programme.marketplaces.filter(({ territories }) => territories.includes('CN')).map(({ id }) => id);
  return sql`
    select desk_task.id, kind, task, opened_at, held, language, sensitive, of_case.view,
      case when held is null then coalesce(runs_until, due_at) end as due_at,
      case when (task #>> '{claim,until}')::timestamptz > ${now} then task -> 'claim' || jsonb_build_object(
        'name', auth.name_at(task #>> '{claim,by}', (task #>> '{claim,at}')::timestamptz)) end as claim
    from desk_task
    left join lateral (
      select jsonb_build_object('goods', c.view -> 'title', 'image', c.view -> 'image', 'holder', c.view -> 'holderName',
          'seller', coalesce(c.view #> '{seller,name}', c.view #> '{seller,key}')) as view,
        case when c.view #>> '{target,marketplace}' = any (${chinese}::text[]) then 'zh-CN' else 'en' end as language,
        c.view ? 'goods' as sensitive,
        case when kind = any (${decided}::text[]) then c.view ->> 'held' end as held,
        case when kind = any (${decided}::text[]) then c.view #>> '{why,organisation}' end as organisation,
        case when kind = any (${decided}::text[]) then
          (jsonb_path_query_first(c.view, '$.clocks[*] ? (@.whose == "desk").due') #>> '{}')::timestamptz end as runs_until
      from case_view c
      where c.tenant = 'desk' and c.id = (task ->> 'case')::uuid
    ) as of_case on true
    where done_at is null
      and not (kind = ${reminder} and exists (
        select from desk_task o where o.done_at is null and o.subject = desk_task.subject and o.kind = any (${decided}::text[])))
      ${own ? sql`and (kind <> 'appeal' or organisation is null or lower(organisation) <> all (${own}::text[]))` : sql``}`;
}

/** The spellings of the reader's organisation, if appeals against its decisions are not for them. An auditor decides nothing, and sees every task. */
function notTheirs(programme: Programme, caller: Caller): readonly string[] | undefined {
  if (!programme.appealsElsewhere || !mayAct(caller)) return undefined;
  return spellingsOf(programme, organisationOf(caller) ?? '');
}

function taskView({ view, language, claim, ...row }: TaskRow, reader: string | undefined) {
  const { claim: _, ...task } = row.task as { title: string; claim?: unknown };
  const { goods, image, holder, seller } = view ?? {};
  return {
    ...task,
    id: row.id,
    kind: row.kind,
    openedAt: row.opened_at.toISOString(),
    ...(row.due_at && { due: row.due_at.toISOString() }),
    ...(row.held !== null && { held: row.held }),
    ...(language &&
      holder &&
      seller && { about: { ...(goods && { goods }), ...(image && { image }), holder, seller, language } }),
    ...(claim && { claim: { by: claim.name ?? claim.by, mine: claim.by === reader, until: claim.until } }),
  };
}

/**
 * Takes an open task, keeps it for longer, or gives it back. Only a mark for colleagues: it keeps nobody from deciding, since no
 * deadline may wait for a person.
 * @throws ProblemError 409 `task-claimed` while another person has it
 */
export async function claimTask(
  tx: Tx,
  id: string,
  { claim, user, now }: { readonly claim: boolean; readonly user: string; readonly now: Date },
) {
  if (!isUuid(id)) throw notFound('task');
  const until = new Date(now.getTime() + claimMs).toISOString();
  const next = claim
    ? sql`task || ${JSON.stringify({ claim: { by: user, at: now.toISOString(), until } })}::jsonb`
    : sql`task - 'claim'`;
  const { rows } = await sql`
    update desk_task set task = ${next}
    where id = ${id} and done_at is null
      and (task #>> '{claim,by}' = ${user} or coalesce((task #>> '{claim,until}')::timestamptz <= ${now}, true))
    returning id`.execute(tx);
  if (rows.length > 0) return { id, ...(claim && { until }) };
  const open = await sql<{ name: string; until: string }>`
    select coalesce(auth.name_at(task #>> '{claim,by}', (task #>> '{claim,at}')::timestamptz), task #>> '{claim,by}') as name,
      task #>> '{claim,until}' as until
    from desk_task where id = ${id} and done_at is null`.execute(tx);
  const [held] = open.rows;
  if (!held) throw notFound('task');
  throw new ProblemError(409, 'task-claimed', `${held.name} has this task until ${held.until}. Take another one.`);
}
