import { areTooOld, STALE_AFTER_DAYS } from '@marketsafe/screening';
import { type ExchangeRates, farFrom } from '@marketsafe/terms';
import { sql } from 'kysely';
import { notFound, ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import { dayOf, putRatesInForce } from '../screening/index.ts';

/** Who puts a table in force, in the place of which. */
export interface Act {
  readonly by: string;
  readonly at: Date;
  /** The number of the one that was in force when they looked; 0: none. */
  readonly instead: number;
}

interface Fault {
  readonly code: string;
  /** Below the body. */
  readonly field: string;
  readonly detail: string;
}

/**
 * Puts a table in force. Returns its number. What is wrong with it is told in all; a rate that is ten times or more away from the one in
 * force is wrong unless its currency is `confirmed`.
 */
export async function putTable(
  tx: Tx,
  table: ExchangeRates,
  { confirmed, ...act }: Act & { readonly confirmed: readonly string[] },
): Promise<number> {
  const latest = await latestFor(tx, act);
  const { source } = table;
  const wrong = [...(source === undefined ? [withoutSource] : []), ...dayFaults(table, act.at)];
  const far = await farFaults(tx, table, latest, confirmed);
  if (source === undefined || wrong.length + far.length > 0) throw refused(wrong, far);
  return put(tx, { ...table, source }, { ...act, number: latest + 1 });
}

const withoutSource: Fault = {
  ...{ code: 'rates-without-source', field: 'table.source' },
  detail: 'The table must say where its rates are from.',
};

/** Its code is `rates-far-off` only where to confirm is all that it takes. */
function refused(wrong: readonly Fault[], far: readonly FarFault[]): ProblemError {
  const faults = [...wrong, ...far];
  const names = far.map(({ currency }) => currency);
  const ask = `Ten times or more away from the table in force: ${names.join(', ')}. Name in "confirmed" those that are right.`;
  return new ProblemError(
    422,
    faults[0]?.code ?? '',
    [...wrong.map(({ detail }) => detail), ...(far.length > 0 ? [ask] : [])].join(' '),
    {
      errors: faults.map(({ code, field, detail }) => ({
        ...{ code, field: `body.${field}` },
        // One thing alone is said already.
        ...((faults.length > 1 || far.length > 0) && { detail }),
      })),
    },
  );
}

interface FarFault extends Fault {
  readonly currency: string;
}

async function farFaults(
  tx: Tx,
  table: ExchangeRates,
  latest: number,
  confirmed: readonly string[],
): Promise<FarFault[]> {
  const before = await tableNumbered(tx, latest);
  const far = before ? farFrom(table, before).filter(({ currency }) => !confirmed.includes(currency)) : [];
  return far.map(({ currency, per, was, is }) => ({
    ...{ code: 'rates-far-off', field: `table.rates.${currency}`, currency },
    detail: `One ${per} was ${short(was)} ${currency} by table ${latest}, and would be ${short(is)} ${currency}.`,
  }));
}

/** To six digits: a rate that was worked out has no more that say anything. */
const short = (rate: number): string => String(Number(rate.toPrecision(6)));

/** Back to an earlier one, which is put in force anew: whatever was in force stays on record. */
export async function returnToTable(
  tx: Tx,
  number: number,
  { reasons, ...act }: Act & { readonly reasons: string },
): Promise<number> {
  const latest = await latestFor(tx, act);
  const earlier = await tableNumbered(tx, number);
  if (!earlier) throw notFound('table of exchange rates');
  if (number === latest) throw new ProblemError(409, 'rates-in-force', 'This table is in force.');
  const wrong = dayFaults(earlier, act.at);
  if (wrong.length > 0) throw refused(wrong, []);
  return put(tx, earlier, { ...act, number: latest + 1, returnsTo: number, reasons });
}

type Sourced = ExchangeRates & { readonly source: string };

async function tableNumbered(tx: Tx, number: number): Promise<Sourced | undefined> {
  return tx
    .selectFrom('rate_table')
    .select(['as_of as asOf', 'base', 'source', 'rates'])
    .where('number', '=', number)
    .executeTakeFirst();
}

async function put(
  tx: Tx,
  { asOf, base, source, rates }: Sourced,
  { number, by, at, returnsTo, reasons }: Act & { number: number; returnsTo?: number; reasons?: string },
): Promise<number> {
  await tx
    .insertInto('rate_table')
    .values({
      ...{ tenant: 'desk', number, as_of: asOf, base, source, rates: JSON.stringify(rates), by, at },
      ...{ returns_to: returnsTo ?? null, reasons: reasons ?? null },
    })
    .execute();
  await putRatesInForce(tx, at);
  return number;
}

function dayFaults({ asOf, base, rates }: ExchangeRates, at: Date): Fault[] {
  const field = 'table.asOf';
  if (asOf > latestDay(at)) {
    const detail = `${asOf} is in the future: nobody knows the rates of that day.`;
    return [{ code: 'rates-in-future', field, detail }];
  }
  if (!areTooOld({ table: { asOf, base, rates }, today: dayOf(at) })) return [];
  const detail = `The rates are of ${asOf}: nothing is compared by rates of more than ${STALE_AFTER_DAYS} days ago.`;
  return [{ code: 'rates-too-old', field, detail }];
}

/** The day that has begun somewhere on Earth: the earliest clocks are 14 hours ahead of UTC. */
const latestDay = (at: Date): string => dayOf(new Date(at.getTime() + 14 * 3_600_000));

/** The lock of those who put tables in force; any number that nothing else uses. */
const putting = 5_043;

/** The number of the table in force. Refuses whoever looked at another: what they would replace, somebody put there meanwhile. */
async function latestFor(tx: Tx, { instead }: Act): Promise<number> {
  await sql`select pg_advisory_xact_lock(${putting})`.execute(tx);
  const row = await tx.selectFrom('rate_table').select('number').orderBy('number', 'desc').executeTakeFirst();
  const latest = row?.number ?? 0;
  if (latest !== instead)
    throw new ProblemError(
      409,
      'rates-changed',
      `Table ${latest} was put in force meanwhile. Look at it before you put another in its place.`,
    );
  return latest;
}
