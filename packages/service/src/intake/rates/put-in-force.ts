import { areTooOld, STALE_AFTER_DAYS } from '@marketsafe/screening';
import { type ExchangeRates, type FarRate, farFrom } from '@marketsafe/terms';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import { dayOf, putRatesInForce } from '../screening/index.ts';
import { latestTable } from './latest-table.ts';

/** Who puts a table in force, in the place of which. */
interface Act {
  readonly by: string;
  readonly at: Date;
  /** The number of the one that was in force when they looked; 0: none. */
  readonly instead: number;
  /** Currencies whose rate is right, however far away. */
  readonly confirmed: readonly string[];
}

interface Fault {
  readonly code: string;
  /** Below the body. */
  readonly field: string;
  readonly detail: string;
}

/**
 * Puts a table in force. What is wrong with it is told in all; a rate that is ten times or more away from the one in force is wrong
 * unless its currency is `confirmed`.
 */
export async function putTable(tx: Tx, table: ExchangeRates, { by, at, instead, confirmed }: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(${putting})`.execute(tx);
  const { number = 0, table: before } = (await latestTable(tx)) ?? {};
  if (number !== instead)
    throw new ProblemError(
      409,
      'rates-changed',
      `Table ${number} was put in force meanwhile. Look at it before you put another in its place.`,
    );
  const { asOf, base, source, rates } = table;
  const wrong = [...(source === undefined ? [withoutSource] : []), ...dayFaults(table, at)];
  const far = before
    ? farFrom(table, before).flatMap((one) => (confirmed.includes(one.currency) ? [] : [farFault(one, number)]))
    : [];
  if (source === undefined || wrong.length + far.length > 0) throw refused(wrong, far);
  await tx
    .insertInto('rate_table')
    .values({ number: number + 1, as_of: asOf, base, source, rates: JSON.stringify(rates), by, at })
    .execute();
  await putRatesInForce(tx, at);
}

const withoutSource: Fault = {
  ...{ code: 'rates-without-source', field: 'table.source' },
  detail: 'The table must say where its rates are from.',
};

/** Its code is `rates-far-off` only where to confirm is all that it takes. */
function refused(wrong: readonly Fault[], far: readonly FarFault[]): ProblemError {
  const faults = [...wrong, ...far];
  const names = far.map(({ currency }) => currency);
  const ask = `Ten times or more away from the table in force: ${names.join(', ')}. Confirm the currencies whose rate is right ("confirmed", --confirm).`;
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

const farFault = ({ currency, per, was, is }: FarRate, before: number): FarFault => ({
  ...{ code: 'rates-far-off', field: `table.rates.${currency}`, currency },
  detail: `One ${per} was ${short(was)} ${currency} by table ${before}, and would be ${short(is)} ${currency}.`,
});

/** To six digits: a rate that was worked out has no more that say anything. */
const short = (rate: number): string => String(Number(rate.toPrecision(6)));

function dayFaults({ asOf, base, rates }: ExchangeRates, at: Date): Fault[] {
  const field = 'table.asOf';
  if (asOf > latestDay(at)) {
    const detail = `${asOf} is in the future: its rates are not known yet.`;
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
