import { type Money, ReasonCode } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { all, type Condition } from '../case-lists/index.ts';
import { type HolderFigures, type MonthlyReport, WorkRates } from './contract.ts';
import { dayMs, isBack, type Numbers, numbers, toldOf } from './read-figures.ts';

type Rates = z.output<typeof WorkRates>;
interface Row extends Numbers {
  /** Null: of all reasons together. */
  readonly reason: string | null;
  readonly upheld: number;
  readonly overturned: number;
  readonly withdrawn: number;
  readonly refused: number;
  readonly ended: number;
  readonly undecided: number;
}

const decided = (decision: string): Condition => sql`count(*) filter (where decision = ${decision})::int`;

const outcomes = sql`${decided('upheld')} as upheld, ${decided('overturned')} as overturned, ${decided('withdrawn')} as withdrawn,
  ${decided('refused')} as refused, count(*) filter (where decision in ('discontinued', 'unanswered'))::int as ended,
  count(*) filter (where decision is null)::int as undecided`;

interface About {
  readonly tenant: string;
  readonly scope: readonly Condition[];
}
type Days = z.input<typeof HolderFigures>['days'];

/** The last 30 days, and the 30 before: unlike a calendar month, each is whole on any day. */
export async function lastDays(tx: AnyTx, { tenant, scope }: About, now: Date): Promise<Days> {
  const rates = await ratesOf(tx, tenant);
  const ago = (days: number) => sql`${new Date(now.getTime() - days * dayMs)}::timestamptz`;
  const { rows } = await sql<Row & { isLast: boolean }>`
    select filed_at > ${ago(30)} as "isLast", ${numbers(now)}, ${outcomes}
    from case_row where ${all([...scope, sql`filed_at > ${ago(60)}`])} group by 1`.execute(tx);
  const { rows: gone } = await sql<{ isLast: boolean; of: number; back: number }>`
    select removed_at > ${ago(60)} as "isLast", count(*)::int as of, count(*) filter (where ${isBack})::int as back
    from case_row where ${all([...scope, sql`removed_at > ${ago(90)}`, sql`removed_at <= ${ago(30)}`])} group by 1`.execute(
    tx,
  );
  const days = (last: boolean): Days['last'] => {
    const row = rows.find(({ isLast }) => isLast === last);
    const { of, back } = gone.find(({ isLast }) => isLast === last) ?? { of: 0, back: 0 };
    const {
      filed,
      answered,
      gone: seen,
      upheld,
      overturned,
      withdrawn,
      medianMs,
      ninetyMs,
      costPerCase,
    } = row ? lineOf(row, rates) : { ...nothing, medianMs: undefined, ninetyMs: undefined, costPerCase: undefined };
    return {
      ...{ filed, answered, gone: seen, upheld, overturned, withdrawn, medianMs, ninetyMs, costPerCase },
      returned: { of, back },
    };
  };
  return { last: days(true), before: days(false) };
}

/** The complaints that were filed in a calendar month of the zone, and what became of them until now. */
export async function monthlyReport(
  tx: AnyTx,
  { tenant, scope }: About,
  { month, now, zone }: { readonly month: string | undefined; readonly now: Date; readonly zone: string },
): Promise<z.input<typeof MonthlyReport>> {
  const rates = await ratesOf(tx, tenant);
  const chosen = month ?? (await latestMonth(tx, scope, { now, zone }));
  const start = sql`${`${chosen}-01`}::timestamp`;
  const within = [
    sql`filed_at >= ${start} at time zone ${zone}`,
    sql`filed_at < (${start} + interval '1 month') at time zone ${zone}`,
  ];
  const { rows } = await sql<Row>`
    select reason, ${numbers(now)}, ${outcomes}
    from case_row where ${all([...scope, ...within])} group by grouping sets ((), (reason)) order by count(*) desc, reason`.execute(
    tx,
  );
  const whole = rows.find(({ reason }) => reason === null);
  return {
    ...{ zone, month: chosen, at: now.toISOString() },
    ...(whole ? lineOf(whole, rates) : nothing),
    returned: { of: whole?.old ?? 0, back: whole?.back ?? 0 },
    reasons: rows.flatMap((row) =>
      row.reason === null ? [] : [{ reason: ReasonCode.parse(row.reason), ...lineOf(row, rates) }],
    ),
    ...(rates && { rates }),
  };
}

/** The latest month in which a complaint was filed; this month before the first. */
async function latestMonth(
  tx: AnyTx,
  scope: readonly Condition[],
  { now, zone }: { readonly now: Date; readonly zone: string },
): Promise<string> {
  const { rows } = await sql<{ at: Date | null }>`select max(filed_at) as at from case_row where ${all(scope)}`.execute(
    tx,
  );
  return monthOf(rows[0]?.at ?? now, zone);
}

const nothing = {
  ...{ filed: 0, answered: 0, gone: 0 },
  ...{ upheld: 0, overturned: 0, withdrawn: 0, refused: 0, ended: 0, undecided: 0 },
};

const monthOf = (now: Date, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', timeZone: zone }).format(now).slice(0, 7);

function lineOf(row: Row, rates: Rates | undefined) {
  const { upheld, overturned, withdrawn, refused, ended, undecided } = row;
  return {
    ...toldOf(row),
    ...{ upheld, overturned, withdrawn, refused, ended, undecided },
    ...(rates && workOf(row, rates)),
  };
}

function workOf({ filed, answered }: Pick<Numbers, 'filed' | 'answered'>, rates: Rates) {
  const minutes = filed * rates.minutes + answered * rates.minutesAnswered;
  const cost = (of: number): Money => ({
    amount: ((of / 60) * Number(rates.hour.amount)).toFixed(2),
    currency: rates.hour.currency,
  });
  return { minutes, cost: cost(minutes), ...(filed > 0 && { costPerCase: cost(minutes / filed) }) };
}

async function ratesOf(tx: AnyTx, tenant: string): Promise<Rates | undefined> {
  const row = await tx.selectFrom('work_rates').select('rates').where('tenant', '=', tenant).executeTakeFirst();
  return row && WorkRates.parse(row.rates);
}
