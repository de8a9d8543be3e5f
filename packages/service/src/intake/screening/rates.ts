import { areTooOld, compareAlike, type Rates, tooOldFrom } from '@marketsafe/screening';
import { CURRENCIES } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { queueBrandSweeps, ratesTurn, sweepOwner } from '../brands/index.ts';

/** The table behind the findings, and the day when its age was checked. */
export interface RatesHeld {
  readonly number: number;
  /** YYYY-MM-DD, UTC. */
  readonly on: string;
}

/** YYYY-MM-DD, UTC. */
export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The rates in a row of `weighing`. */
export const ratesIn = (
  held: { readonly rates: number | null; readonly rates_on: string | null } | undefined,
): { rates?: RatesHeld } =>
  held && held.rates !== null && held.rates_on !== null ? { rates: { number: held.rates, on: held.rates_on } } : {};

/** The rates in screening's form. */
export async function ratesOf(tx: Tx, { number, on }: RatesHeld): Promise<Rates> {
  const {
    as_of: asOf,
    base,
    rates,
  } = await tx
    .selectFrom('rate_table')
    .select(['as_of', 'base', 'rates'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { table: { asOf, base, rates }, today: on };
}

/**
 * Makes screening compare prices with the latest table at today's age. Only listings whose comparison differs are screened again.
 * Runs when a table is activated, and on the day when it becomes too old. Until then the row of `weighing` says which, so that all
 * screeners agree whatever their clocks say.
 */
export async function putRatesInForce(tx: Tx, now: Date): Promise<void> {
  const held = await tx.selectFrom('weighing').select(['rates', 'rates_on']).forUpdate().executeTakeFirst();
  const latest = await tx.selectFrom('rate_table').select('number').orderBy('number', 'desc').executeTakeFirst();
  if (!latest) return;
  const next = { number: latest.number, on: dayOf(now) };
  const { rates: former } = ratesIn(held);
  const before = former && (await ratesOf(tx, former));
  const after = await ratesOf(tx, next);
  await tx.updateTable('weighing').set({ rates: next.number, rates_on: next.on }).execute();
  await queueWhatDiffers(tx, before, after, now);
  await lookAgain(tx, after);
}

/** Queues, for each brand, the listings that name it in a currency whose comparison with one of its price ranges changes. */
async function queueWhatDiffers(tx: Tx, before: Rates | undefined, after: Rates, now: Date): Promise<void> {
  const known = new Map<string, string[]>();
  const differing = (range: string): string[] => {
    const found = known.get(range) ?? [...CURRENCIES].filter((price) => !compareAlike(before, after, price, range));
    known.set(range, found);
    return found;
  };
  const { rows } = await sql<{ id: string; ranges: string[] }>`
    select id, array(select distinct price ->> 'currency' from jsonb_array_elements(brand -> 'prices') price) as ranges
    from brand order by id`.execute(tx);
  const touched = rows.map(({ id, ranges }) => {
    const priced = [...new Set(ranges.flatMap(differing))];
    return { id, touch: { sighted: false, priced, marks: [] } };
  });
  await queueBrandSweeps(tx, touched, now);
}

/** Due on the first day when the table is too old; never if it is too old already. */
async function lookAgain(tx: Tx, rates: Rates): Promise<void> {
  await tx.deleteFrom('cursor').where('marketplace', '=', sweepOwner).where('entity', '=', ratesTurn).execute();
  if (areTooOld(rates)) return;
  await tx
    .insertInto('cursor')
    .values({ marketplace: sweepOwner, entity: ratesTurn, cursor: '', due_at: tooOldFrom(rates.table.asOf) })
    .execute();
}
