// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A Vendure marketplace: sellers with channels of their own, one storefront for all. It listens on a free port of loopback and
 * prints `{"port":…}`. Its events go to `HOOK_URL` as Standard Webhooks.
 */
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { shopPages } from './pages.mjs';

const require = createRequire(import.meta.url);
const { AssetServerPlugin } = require('@vendure/asset-server-plugin');
const {
  bootstrap,
  ChannelEvent,
  DefaultJobQueuePlugin,
  DefaultLogger,
  DefaultProductVariantPriceUpdateStrategy,
  DefaultSearchPlugin,
  EventBus,
  JobQueueService,
  LogLevel,
  PluginCommonModule,
  ProductChannelEvent,
  ProductEvent,
  ProductVariantEvent,
  ProductVariantPriceEvent,
  SellerEvent,
  TransactionalConnection,
  VendurePlugin,
} = require('@vendure/core');

const { DATABASE_URL, ADMIN_PASSWORD, ASSETS, HOOK_URL, HOOK_SECRET = '' } = process.env;

/** Ids beyond 2^53, as large marketplaces have: whoever reads one as a number changes it. */
const FIRST_ID = 9_223_372_036_850_000_000n;
class LargeIds {
  primaryKeyType = 'increment';
  encodeId = (key) => String(FIRST_ID + BigInt(key));
  decodeId = (id) => (/^\d{1,19}$/.test(id) && BigInt(id) > FIRST_ID ? Number(BigInt(id) - FIRST_ID) : -1);
}
const ids = new LargeIds();
const idOf = (key) => (key === undefined || key === null ? undefined : ids.encodeId(key));

/** Sellers and shoppers of the tests are many, and their passwords no secret. */
const cheapHash = {
  hash: async (text) => createHash('sha256').update(text).digest('hex'),
  check: async (text, hash) => createHash('sha256').update(text).digest('hex') === hash,
};

/** How often an action of a programme changed each thing that it changed. */
const effects = new Map();
const count = (action, key) => {
  const of = effects.get(action) ?? new Map();
  effects.set(action, of.set(key, (of.get(key) ?? 0) + 1));
};

class Events {
  constructor(bus, connection) {
    this.bus = bus;
    this.connection = connection;
  }

  async onApplicationBootstrap() {
    const states = new Map();
    const isNew = (key, state) => {
      const isChange = states.has(key) && states.get(key) !== state;
      states.set(key, state);
      return isChange;
    };
    for (const { id, enabled } of await this.connection.rawConnection.getRepository('Product').find())
      isNew(`product ${id}`, enabled);
    for (const { id, token } of await this.connection.rawConnection.getRepository('Channel').find())
      isNew(`channel ${id}`, token);
    const on = (kind, told) =>
      this.bus.ofType(kind).subscribe((event) => {
        const action = event.ctx.req?.headers['x-marketsafe-action'];
        const { flips, ...said } = told(event);
        const isEffect = flips !== undefined && isNew(...flips) && action !== undefined;
        if (isEffect) count(action, flips[0]);
        const at = event.createdAt.toISOString();
        send([{ ...said, at }, ...(isEffect ? [{ ...said, at, type: 'action.effective', action }] : [])]);
      });
    const types = { created: 'listing.created', updated: 'listing.changed', deleted: 'listing.deleted' };
    on(ProductEvent, ({ entity: { id, enabled }, type }) => ({
      type: types[type],
      listing: idOf(id),
      flips: [`product ${id}`, enabled],
    }));
    on(ProductChannelEvent, ({ product }) => ({ type: types.updated, listing: idOf(product.id) }));
    for (const kind of [ProductVariantEvent, ProductVariantPriceEvent])
      on(kind, ({ entity: [first] }) => {
        const { productId, product } = first.variant ?? first;
        return { type: types.updated, listing: idOf(productId ?? product?.id) };
      });
    on(SellerEvent, ({ entity, type }) => ({
      type: type === 'created' ? 'seller.registered' : 'seller.changed',
      seller: idOf(entity.id),
    }));
    on(ChannelEvent, ({ entity: { id, token, sellerId } }) => ({
      type: 'seller.changed',
      seller: idOf(sellerId),
      flips: [`channel ${id}`, token],
    }));
  }
}
Reflect.defineMetadata('design:paramtypes', [EventBus, TransactionalConnection], Events);
VendurePlugin({ imports: [PluginCommonModule], compatibility: '^3.0.0' })(Events);

/** Jobs on their way to the queue's table: what was answered may not have come that far. */
const adding = new Set();
/** One delivery, unrepeated: the receiver takes events as hints. */
const sending = new Set();
function send(events) {
  if (HOOK_URL === undefined) return;
  const delivery = deliver(events).finally(() => sending.delete(delivery));
  sending.add(delivery);
}

async function deliver(events) {
  const [id, time, body] = [`msg_${randomUUID()}`, Math.floor(Date.now() / 1000), JSON.stringify({ events })];
  const key = Buffer.from(HOOK_SECRET.replace('whsec_', ''), 'base64');
  const signature = `v1,${createHmac('sha256', key).update(`${id}.${time}.${body}`).digest('base64')}`;
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(time),
    'webhook-signature': signature,
  };
  await fetch(HOOK_URL, { method: 'POST', headers, body }).catch((error) => console.error(`not delivered: ${error}`));
}

const asked = (handler) => (request, response) =>
  handler(new URL(request.originalUrl, 'http://shop')).then(
    (value) => response.json(value ?? null),
    (error) => response.status(500).json({ error: String(error) }),
  );

const app = await bootstrap({
  apiOptions: {
    hostname: '127.0.0.1',
    port: 0,
    adminApiPath: 'admin-api',
    shopApiPath: 'shop-api',
    middleware: [
      // For tests alone: what an action caused, a search index that stands still, the end of all jobs and deliveries.
      {
        route: 'for-tests/effects',
        handler: asked(async ({ searchParams }) =>
          Math.max(0, ...(effects.get(searchParams.get('action'))?.values() ?? [])),
        ),
      },
      {
        route: 'for-tests/index',
        handler: asked(async ({ searchParams }) => {
          for (const queue of app.get(JobQueueService).queues) {
            if (searchParams.get('state') === 'stopped') await queue.stop();
            else await queue.start();
          }
        }),
      },
      {
        route: 'for-tests/settled',
        handler: asked(async () => {
          const jobs = app.get(TransactionalConnection).rawConnection.getRepository('JobRecord');
          // Plugins hear of a change a millisecond after its transaction.
          await pause(2);
          for (;;) {
            await Promise.allSettled(adding);
            if ((await jobs.countBy({ isSettled: false })) === 0 && adding.size === 0) break;
            await pause(20);
          }
          await Promise.all(sending);
        }),
      },
      ...shopPages(async (seller) => {
        const channels = app.get(TransactionalConnection).rawConnection.getRepository('Channel');
        const [channel] = await channels.find({ where: { sellerId: ids.decodeId(seller) }, relations: ['seller'] });
        // A storefront of the shop is known by the token that it was opened with.
        return channel && { name: channel.seller.name, token: `shop-of-${channel.code}` };
      }),
    ],
  },
  authOptions: {
    passwordHashingStrategy: cheapHash,
    tokenMethod: ['bearer', 'cookie'],
    superadminCredentials: { identifier: 'superadmin', password: ADMIN_PASSWORD },
    cookieOptions: { secret: randomUUID() },
  },
  dbConnectionOptions: { type: 'postgres', url: DATABASE_URL, synchronize: true, logging: false },
  entityOptions: { entityIdStrategy: ids },
  // The shop for all sells at its sellers' prices.
  catalogOptions: {
    productVariantPriceUpdateStrategy: new DefaultProductVariantPriceUpdateStrategy({ syncPricesAcrossChannels: true }),
  },
  paymentOptions: { paymentMethodHandlers: [] },
  logger: new DefaultLogger({ level: LogLevel.Warn, timestamp: false }),
  plugins: [
    AssetServerPlugin.init({ route: 'assets', assetUploadDir: ASSETS }),
    DefaultJobQueuePlugin.init({ pollInterval: 100 }),
    DefaultSearchPlugin.init({ bufferUpdates: false }),
    Events,
  ],
});
for (const queue of app.get(JobQueueService).queues) {
  const add = queue.add.bind(queue);
  queue.add = (...given) => {
    const added = add(...given).finally(() => adding.delete(added));
    adding.add(added);
    return added;
  };
}
await app.get(JobQueueService).start();
console.log(JSON.stringify({ port: app.getHttpServer().address().port }));
process.on('SIGTERM', () => app.close().finally(() => process.exit(0)));
