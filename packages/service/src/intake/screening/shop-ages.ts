import { ESTABLISHED_FROM_DAYS, NEW_FOR_DAYS } from '@marketsafe/screening';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { agesTurn, beginSweeps, sellerSweep, sweepOwner } from '../brands/index.ts';
import { dayOf } from './rates.ts';

const dayMilliseconds = 86_400_000;
const nextMidnight = (now: Date): Date => new Date(Date.parse(dayOf(now)) + dayMilliseconds);
const dayBefore = (at: Date, milliseconds: number): string => dayOf(new Date(at.getTime() - milliseconds));
/** Shops that opened on or before this day are not new. A shop's age counts whole days from midnight of its first day. */
const newAfter = (now: Date): string => dayBefore(now, NEW_FOR_DAYS * dayMilliseconds);

/**
 * Queues the listings of shops whose opening date became known or changed in a way that matters. Also schedules the daily check of
 * shop ages.
 */
export async function openingsChanged(tx: Tx, keys: readonly string[], now: Date): Promise<void> {
  if (keys.length === 0) return;
  await beginSweeps(sql`select unnest(${keys.map((key) => sellerSweep + key)}::text[])`, now).execute(tx);
  await tx
    .insertInto('cursor')
    .values({ marketplace: sweepOwner, entity: agesTurn, cursor: newAfter(now), due_at: nextMidnight(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** How much earlier an established shop opened than one that is just no longer new. */
const untilEstablished = (ESTABLISHED_FROM_DAYS - NEW_FOR_DAYS) * dayMilliseconds;
const earlier = (day: string): string => dayBefore(new Date(day), untilEstablished);

/**
 * Begins sweeps of the shops that ceased to be new since the last run, and of the shops of many brands that became established
 * since.
 * @returns the cursor's next text and time.
 */
export async function growOld(tx: Tx, since: string, now: Date): Promise<{ cursor: string; due: Date }> {
  const until = newAfter(now);
  const aged: RawBuilder<unknown> = sql`
    select ${sellerSweep} || key from seller_account where opened_on > ${since} and opened_on <= ${until}
    union all
    select ${sellerSweep} || key from seller_account where opened_on > ${earlier(since)} and opened_on <= ${earlier(until)}
      and exists (select from shop_mix where shop_mix.marketplace || '/' || shop_mix.seller = seller_account.key)`;
  await beginSweeps(aged, now).execute(tx);
  return { cursor: until, due: nextMidnight(now) };
}
