import type { Rules } from '@marketsafe/procedure';
import { targetOfKey } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import { needsRelease } from '../stages/index.ts';
import { hold, type Removal } from './hold.ts';
import { holdIfKillSwitchOn } from './kill-switch.ts';
import { firstOver, type Limit, lockLimits, nextSlice, recordDailyBaseline, sliceOf, usesOf } from './limits.ts';
import { lastWordOf } from './order-words.ts';
import { openHeldTask } from './task.ts';
import { type Weighed, weigh } from './weigh.ts';

export interface AdmissionContext {
  readonly now: Date;
  readonly rules: Rules;
  readonly entropy: Entropy;
}

/**
 * Whether a removal may be sent. If so, it is counted once. If not, it is held: removals are stopped, its marketplace's people hold it
 * or release each, or it would exceed a cap of its rights holder, its seller, its marketplace or the programme.
 */
export async function admitRemoval(tx: Tx, removal: Removal, leaving: AdmissionContext): Promise<'go' | 'held'> {
  const weighed = await weigh(tx, removal);
  if (!weighed.counted) await lockLimits(tx, weighed.limits, weighed.kept);
  // After whatever the locks were waited for.
  if (await holdIfKillSwitchOn(tx, removal, leaving.now)) return 'held';
  const word = await lastWordOf(tx, removal.subject);
  const why = word === 'held' ? 'held-there' : word !== 'released' && (await toConfirm(tx, removal, weighed));
  if (why) {
    await hold(tx, removal, why, leaving.now);
    return 'held';
  }
  if (weighed.counted) return 'go';
  return checkRemovalCaps(tx, removal, { ...weighed, released: word === 'released' }, leaving);
}

async function toConfirm(tx: Tx, { target }: Removal, { limits, staged }: Weighed): Promise<'to-confirm' | undefined> {
  if (!staged) return undefined;
  const holders = limits.flatMap(({ scope, key }) => (scope === 'holder' ? [key] : []));
  return (await needsRelease(tx, targetOfKey(target).marketplace, holders)) ? 'to-confirm' : undefined;
}

interface Admitted extends Weighed {
  /** By the marketplace's people: their own cap does not hold it. */
  readonly released?: boolean;
}

/** The decision itself, for callers that hold the locks of the limits. */
export async function checkRemovalCaps(
  tx: Tx,
  removal: Removal,
  { weight, limits, released }: Admitted,
  { now, rules, entropy }: AdmissionContext,
): Promise<'go' | 'held'> {
  const caps = rules.removals;
  const uses = await usesOf(tx, limits, caps, now);
  for (const [index, limit] of limits.entries()) {
    const use = uses[index];
    if (use && !use.kept) await recordDailyBaseline(tx, limit, use, now);
  }
  const over = firstOver(weight, limits, uses, caps, released ? 'marketplace' : undefined);
  if (!over) {
    await recordRemovalUse(tx, removal.subject, weight, limits, now);
    return 'go';
  }
  const why = over.limit.scope === 'marketplace' ? 'above-there' : over.why;
  await hold(tx, removal, why, now, { ...over.limit, weight, counts: limits });
  if (over.why !== 'unusual') await lookAgain(tx, over.limit, now);
  await openHeldTask(tx, over.limit, { now, entropy });
  return 'held';
}

export async function recordRemovalUse(
  tx: Tx,
  subject: string,
  weight: number,
  limits: readonly Limit[],
  now: Date,
): Promise<void> {
  await sql`
    with admission as (insert into removal_admission (subject, at) values (${subject}, ${now}) on conflict do nothing)
    insert into removal_tally (scope, key, slice, removals)
    select scope, key, ${sliceOf(now)}::timestamptz, ${weight}::int
    from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as r(scope text, key text)
    on conflict (scope, key, slice) do update set removals = removal_tally.removals + excluded.removals`.execute(tx);
}

/** Schedules a check for when the limit's windows have moved on, since waiting removals may then fit. */
async function lookAgain(tx: Tx, { scope, key }: Limit, now: Date): Promise<void> {
  await sql`
    update removal_limit set look_at = ${nextSlice(now)} where scope = ${scope} and key = ${key}`.execute(tx);
}
