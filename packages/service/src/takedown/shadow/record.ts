import { type CountedToo, localDay } from '@marketsafe/procedure';
import {
  type Lane,
  type MeasureKind,
  type Money,
  type ReasonCode,
  type RightType,
  type Target,
  targetKey,
  wholeOf,
} from '@marketsafe/terms';
import { sql } from 'kysely';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { lookKey, lookKind } from './look.ts';

/** What a shadow order's rows hold of names and of the page. */
export interface ShadowFacts {
  readonly holderName: string;
  readonly sellerName?: string;
  readonly title?: string;
  readonly url?: string;
  readonly price?: Money;
  readonly right: { readonly id?: string; readonly office?: string; readonly number?: string; readonly mark?: string };
}

/** An accepted complaint that is not sent. */
export interface ShadowFiled {
  readonly id: string;
  readonly holder: string;
  readonly agent?: string;
  /** The tenant of its marketplace, if its people have accounts. */
  readonly marketplace?: string;
  readonly target: Target;
  readonly seller: string;
  readonly rightType: RightType;
  readonly reason: ReasonCode;
  readonly lane: Lane;
  readonly measure: MeasureKind;
  /** When the stage began, ISO 8601. */
  readonly since: string;
  /** Days until what is still on sale counts as left. */
  readonly days: number | undefined;
  readonly facts: ShadowFacts;
}

const dayMilliseconds = 86_400_000;

/** Keeps what would have been ordered, for each party that may read it, and has its target looked at when its days are over. */
export async function recordShadow(tx: Tx, orders: readonly ShadowFiled[], now: Date): Promise<void> {
  if (orders.length === 0) return;
  const rows = orders.flatMap((one) => rowsOf(one, now));
  await allowTenantWrites(tx, new Set(rows.map(({ tenant }) => tenant)));
  await tx.insertInto('shadow_order').values(rows).execute();
  const looks = rows.filter(({ tenant, look_at: at }) => tenant === 'desk' && at !== null);
  if (looks.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      looks.map(({ id, marketplace, look_at: at }) => ({
        ...{ kind: lookKind, key: lookKey(id), payload: JSON.stringify({ order: id, marketplace }) },
        due_at: at ?? now,
        claimed_until: null,
        last_error: null,
      })),
    )
    .execute();
}

function rowsOf({ marketplace: theirs, agent, facts, ...one }: ShadowFiled, now: Date) {
  const { target, days } = one;
  const row = {
    ...{ id: one.id, marketplace: target.marketplace, holder: one.holder, seller: one.seller },
    ...{ target: targetKey(target), whole: targetKey(wholeOf(target)) },
    ...{ right_type: one.rightType, reason: one.reason, lane: one.lane, measure: one.measure },
    ...{ at: now, since: one.since, seen: null, seen_at: null },
    look_at: days === undefined ? null : new Date(now.getTime() + days * dayMilliseconds),
  };
  const whole = JSON.stringify(facts);
  return [
    ...[one.holder, ...(agent === undefined ? [] : [agent]), 'desk'].map((tenant) => ({
      ...row,
      tenant,
      facts: whole,
    })),
    // The marketplace's people see who complains, and not under which right.
    ...(theirs === undefined
      ? []
      : [{ ...row, tenant: theirs, facts: JSON.stringify({ ...facts, right: {} } satisfies ShadowFacts) }]),
  ];
}

/**
 * How many shadow orders each of these participants filed today, as the day's cap counts complaints: the greater number. They use up
 * no place on a newcomer's word, since nothing is taken down on it.
 */
export async function filedInShadow(
  tx: Tx,
  participants: readonly string[],
  { now, zone }: { readonly now: string; readonly zone: string },
): Promise<CountedToo> {
  const day = localDay(now, zone);
  const { rows } = await sql<{ tenant: string; at: Date }>`
    select tenant, at from shadow_order
    where tenant = any (${[...participants]}::text[]) and at > ${now}::timestamptz - interval '2 days'`.execute(tx);
  const today = rows.filter(({ at }) => localDay(at.toISOString(), zone) === day);
  const filings = participants.map((one) => today.filter(({ tenant }) => tenant === one).length);
  return { day, filings: Math.max(0, ...filings), onTrust: 0 };
}

interface Claim {
  readonly right: string;
  readonly reason: string;
  readonly targets: readonly Target[];
  /** When the stages began in which it is made, ISO 8601. */
  readonly since: readonly string[];
}

/**
 * The targets that have a shadow order of the stage already under a right and for a reason, by their keys, with its id where `reader`
 * may read it. Call it under the lock of the complainant, so that none is added in between.
 */
export async function alreadyInShadow(
  tx: Tx,
  { right, reason, targets, since }: Claim,
  reader: string,
): Promise<ReadonlyMap<string, { readonly id?: string }>> {
  const { rows } = await sql<{ target: string; id: string | null }>`
    select o.target, own.id from shadow_order o left join shadow_order own on own.tenant = ${reader} and own.id = o.id
    where o.tenant = 'desk' and o.whole = any (${targets.map((one) => targetKey(wholeOf(one)))}::text[])
      and o.target = any (${targets.map(targetKey)}::text[]) and o.reason = ${reason} and o.facts #>> '{right,id}' = ${right}
      and o.since = any (${[...since]}::timestamptz[])`.execute(tx);
  return new Map(rows.map(({ target, id }) => [target, id === null ? {} : { id }]));
}
