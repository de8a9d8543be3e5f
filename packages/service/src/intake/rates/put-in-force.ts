import { areTooOld, STALE_AFTER_DAYS } from '@marketsafe/screening';
import { type ExchangeRates, type FarRate, farFrom } from '@marketsafe/terms';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import { dayOf, putRatesInForce } from '../screening/index.ts';
import { latestTable } from './latest-table.ts';

/** Who activates a table, and which table it replaces. */
interface Act {
  readonly by: string;
  readonly at: Date;
  /** The number of the table in force that they saw; 0: none. */
  readonly instead: number;
  /** Currencies whose rate is right, however far it differs. */
  readonly confirmed: readonly string[];
}

interface Fault {
  readonly code: string;
  /** The path of the table in the body. */
  readonly field: string;
  readonly detail: string;
}

/**
 * Activates a table. All faults are reported at once. A rate that differs from the one in force by a factor of ten or more is a
 * fault unless its currency is `confirmed`.
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

/** Its code is `rates-far-off` only if confirmation alone is missing. */
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
        // A single fault is already in the message.
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

/** Six digits: a computed rate has no more significant ones. */
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

/** The latest calendar day on Earth: the earliest clocks are 14 hours ahead of UTC. */
const latestDay = (at: Date): string => dayOf(new Date(at.getTime() + 14 * 3_600_000));

/** Advisory lock for activating tables. Any number that no one else uses. */
const putting = 5_043;
