import type { Http } from '@marketsafe/connectors';
import type { Clock } from '../../platform/clock.ts';
import { EgressError, type EgressFault } from '../../platform/egress/index.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { OutboxHandler } from '../../platform/outbox.ts';
import type { Programme } from '../../platform/programme.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Transactions, Tx } from '../../platform/transactions.ts';
import type { Vault } from '../../platform/vault/index.ts';
import { disableEndpoint } from './disable.ts';
import type { QueuedWebhook } from './queue.ts';
import { waitAfter } from './schedule.ts';
import { secretsOf } from './secrets.ts';
import { bodyOf, signedHeaders } from './signed.ts';

export interface CarryDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly vault: Vault;
  /** HTTP under the egress policy of webhooks. */
  readonly http: Http;
}

/** The result of one attempt. */
interface Attempt {
  readonly status?: number;
  readonly fault?: EgressFault | 'failed';
  readonly askedToWait?: number;
}

/** Milliseconds for which deliveries are shown. */
const keptMilliseconds = 30 * 86_400_000;

/** Sends events to participants' endpoints, at least once each, in no order, always under the same id. */
export function webhookOutboxHandler(deps: CarryDependencies): OutboxHandler<QueuedWebhook> {
  const { transactions, clock, vault } = deps;
  return async ({ payload: queued, attempts }) => {
    const now = clock.now();
    const to = await transactions.work(async (tx) => {
      const endpoint = await tx
        .selectFrom('webhook_endpoint')
        .select(['tenant', 'url'])
        .where('id', '=', queued.endpoint)
        .where('state', '=', 'active')
        .executeTakeFirst();
      return endpoint && { ...endpoint, secrets: await secretsOf(tx, vault, queued.endpoint, now) };
    });
    // The endpoint was deleted, paused or disabled, so nothing is sent.
    if (!to) return { done: true };
    const secrets = to.secrets.map(({ secret }) => secret);
    const attempt = await post(deps.http, to.url, queued, secrets, now);
    return transactions.work((tx) => settle(tx, deps, queued, { ...to, attempts, attempt, at: now }));
  };
}

async function post(
  http: Http,
  url: string,
  queued: QueuedWebhook,
  secrets: readonly string[],
  now: Date,
): Promise<Attempt> {
  const body = bodyOf(queued);
  try {
    const answer = await http(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', ...signedHeaders(queued.message, now, body, secrets) },
      body,
    });
    await answer.body?.cancel();
    const asked = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return { status: answer.status, ...(asked > 0 && { askedToWait: asked * 1000 }) };
  } catch (error) {
    return { fault: error instanceof EgressError ? error.fault : 'failed' };
  }
}

interface Settling {
  readonly tenant: string;
  readonly url: string;
  readonly attempts: number;
  readonly attempt: Attempt;
  readonly at: Date;
}

async function settle(tx: Tx, deps: CarryDependencies, queued: QueuedWebhook, done: Settling) {
  const { attempt, attempts, at } = done;
  await allowTenantWrites(tx, [done.tenant]);
  // A change of the endpoint or another delivery's result waits here.
  const endpoint = await tx
    .selectFrom('webhook_endpoint')
    .select(['state', 'succeeded_at'])
    .where('id', '=', queued.endpoint)
    .forUpdate()
    .executeTakeFirst();
  if (!endpoint) return { done: true } as const;
  const taken = attempt.status !== undefined && attempt.status >= 200 && attempt.status < 300;
  const wait = taken || attempt.status === 410 ? undefined : waitAfter(attempts, attempt.askedToWait);
  const next = wait === undefined ? null : new Date(at.getTime() + wait);
  const firstAt = await record(tx, queued, done, taken ? 'delivered' : next === null ? 'failed' : 'waiting', next);
  if (taken) {
    await tx.updateTable('webhook_endpoint').set({ succeeded_at: at }).where('id', '=', queued.endpoint).execute();
    return { done: true } as const;
  }
  if (next !== null) return { again: next } as const;
  const nothingSince = endpoint.succeeded_at === null || endpoint.succeeded_at < firstAt;
  if (attempt.status === 410 || nothingSince) {
    const { clock, entropy, programme } = deps;
    await disableEndpoint(
      tx,
      { ...done, endpoint: queued.endpoint, why: attempt.status === 410 ? 'gone' : 'no-answer' },
      { now: clock.now(), entropy, programme },
    );
  }
  return { done: true } as const;
}

/** Records an attempt; returns the time of this event's first attempt. */
async function record(
  tx: Tx,
  queued: QueuedWebhook,
  { tenant, attempt, attempts, at }: Settling,
  state: 'waiting' | 'delivered' | 'failed',
  next: Date | null,
): Promise<Date> {
  const told = {
    state,
    attempts,
    status: attempt.status ?? null,
    fault: attempt.fault ?? null,
    last_at: at,
    next_at: next,
    // A repeated delivery starts its schedule again.
    ...(attempts === 1 && { first_at: at }),
  };
  const { first_at: firstAt } = await tx
    .insertInto('webhook_delivery')
    .values({
      tenant,
      endpoint: queued.endpoint,
      message: queued.message,
      type: queued.type,
      data: JSON.stringify(queued.data),
      happened_at: queued.at,
      ...told,
      first_at: at,
    })
    .onConflict((conflict) => conflict.columns(['endpoint', 'message']).doUpdateSet(told))
    .returning('first_at')
    .executeTakeFirstOrThrow();
  await tx
    .deleteFrom('webhook_delivery')
    .where('endpoint', '=', queued.endpoint)
    .where('last_at', '<', new Date(at.getTime() - keptMilliseconds))
    .execute();
  return firstAt;
}
