import { type Caller, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { Vault } from '../../platform/vault/index.ts';
import { closeDisabledTask } from './disable.ts';
import { newMessage, queueWebhook } from './queue.ts';
import type { webhookRoutes } from './routes.ts';
import { addSecret, secretsOf } from './secrets.ts';
import { deliveryView, endpointView } from './views.ts';

export interface WebhookDependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly vault: Vault;
}

/** Enough for a participant's systems; more would let it use us to call many hosts. */
const mostEndpoints = 5;

const hour = 3_600_000;

export function webhookHandlers(deps: WebhookDependencies): Handlers<typeof webhookRoutes> {
  const { clock, entropy, vault } = deps;
  return {
    listWebhooks: async ({ tx, caller }) => {
      const rows = await tx
        .selectFrom('webhook_endpoint')
        .selectAll()
        .where('tenant', '=', tenantOf(caller))
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return { items: rows.map(endpointView) };
    },

    addWebhook: async ({ tx: asked, caller, body }) => {
      const tx = asServiceRole(asked);
      const tenant = tenantOf(caller);
      const now = clock.now();
      // Locks the participant's row, so that concurrent additions are counted.
      await tx.selectFrom('participant').select('id').where('id', '=', tenant).forUpdate().execute();
      const there = await tx.selectFrom('webhook_endpoint').select('url').where('tenant', '=', tenant).execute();
      const url = new URL(body.url).href;
      if (there.some((one) => one.url === url))
        throw new ProblemError(409, 'webhook-exists', 'Events are already sent to this address.');
      if (there.length >= mostEndpoints)
        throw new ProblemError(409, 'too-many-webhooks', `At most ${mostEndpoints} webhooks. Delete one first.`);
      const row = await tx
        .insertInto('webhook_endpoint')
        .values({ tenant, id: entropy.uuid(), url, state: 'active', why: null, created_at: now, succeeded_at: null })
        .returningAll()
        .executeTakeFirstOrThrow();
      await addSecret(tx, deps, row, { now, overlapEnds: now });
      return endpointView(row);
    },

    deleteWebhook: async ({ tx: asked, caller, params }) => {
      const tx = asServiceRole(asked);
      await own(tx, caller, params.webhook);
      await tx.deleteFrom('webhook_endpoint').where('id', '=', params.webhook).execute();
      await closeDisabledTask(tx, params.webhook, clock.now());
      return { deleted: true };
    },

    pauseWebhook: ({ tx, caller, params }) => become(asServiceRole(tx), caller, params.webhook, 'paused', clock.now()),
    resumeWebhook: ({ tx, caller, params }) => become(asServiceRole(tx), caller, params.webhook, 'active', clock.now()),

    readWebhookSecrets: async ({ tx: asked, caller, params }) => {
      const tx = asServiceRole(asked);
      const { id } = await own(tx, caller, params.webhook);
      const secrets = await secretsOf(tx, vault, id, clock.now());
      return {
        secrets: secrets.map(({ secret, madeAt, endsAt }) => ({
          secret,
          madeAt: madeAt.toISOString(),
          ...(endsAt !== null && { endsAt: endsAt.toISOString() }),
        })),
      };
    },

    rotateWebhookSecret: async ({ tx: asked, caller, params, body }) => {
      const tx = asServiceRole(asked);
      const row = await own(tx, caller, params.webhook);
      const now = clock.now();
      await addSecret(tx, deps, row, { now, overlapEnds: new Date(now.getTime() + body.overlapHours * hour) });
      return endpointView(row);
    },

    testWebhook: async ({ tx: asked, caller, params }) => {
      const tx = asServiceRole(asked);
      const { id, state } = await own(tx, caller, params.webhook);
      activeOnly(state);
      const now = clock.now();
      const message = newMessage(entropy);
      await queueWebhook(tx, { endpoint: id, message, type: 'webhook.test', at: now.toISOString(), data: {} }, now);
      return { message };
    },

    listWebhookDeliveries: async ({ tx, caller, params, query }) => {
      const endpoint = await own(tx, caller, params.webhook, false);
      const after = readCursor(query.cursor, ['instant', 'text']);
      const rows = await tx
        .selectFrom('webhook_delivery')
        .selectAll()
        .where('endpoint', '=', endpoint.id)
        .$if(after !== undefined, (rest) =>
          rest.where((where) =>
            where.or([
              where('last_at', '<', new Date(after?.[0] ?? '')),
              where.and([where('last_at', '=', new Date(after?.[0] ?? '')), where('message', '<', after?.[1] ?? '')]),
            ]),
          ),
        )
        .orderBy('last_at', 'desc')
        .orderBy('message', 'desc')
        .limit(query.limit + 1)
        .execute();
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        items: page.map(deliveryView),
        ...(rows.length > page.length && last && { next: writeCursor([last.last_at.toISOString(), last.message]) }),
      };
    },

    resendWebhook: async ({ tx: asked, caller, params }) => {
      const tx = asServiceRole(asked);
      const { id, state } = await own(tx, caller, params.webhook);
      const row = await tx
        .selectFrom('webhook_delivery')
        .select(['type', 'data', 'happened_at'])
        .where('endpoint', '=', id)
        .where('message', '=', params.message)
        .executeTakeFirst();
      if (!row) throw notFound('delivery');
      activeOnly(state);
      const { message } = params;
      const at = row.happened_at.toISOString();
      await queueWebhook(
        tx,
        { endpoint: id, message, type: row.type, at, data: row.data as Readonly<Record<string, string>> },
        clock.now(),
      );
      return { message };
    },
  };
}

/** The caller's own endpoint; another participant's is not found. `lock`: before a change. */
async function own(tx: AnyTx, caller: Caller, id: string, lock = true) {
  const found = /^[0-9a-f-]{36}$/.test(id)
    ? await tx
        .selectFrom('webhook_endpoint')
        .selectAll()
        .where('id', '=', id)
        .where('tenant', '=', tenantOf(caller))
        .$if(lock, (query) => query.forUpdate())
        .executeTakeFirst()
    : undefined;
  if (!found) throw notFound('webhook');
  return found;
}

async function become(tx: Tx, caller: Caller, id: string, state: 'active' | 'paused', now: Date) {
  await own(tx, caller, id);
  const row = await tx
    .updateTable('webhook_endpoint')
    .set({ state, why: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await closeDisabledTask(tx, id, now);
  return endpointView(row);
}

function activeOnly(state: string): void {
  if (state !== 'active')
    throw new ProblemError(409, 'webhook-not-active', 'This webhook is off. Turn it on first, then send.');
}
