import type { ConsumersInformed } from '@marketsafe/terms';
import Fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Http } from '../contract.ts';
import { API_PATH } from '../operator-api/index.ts';
import { inForce, type Replaceable } from '../replaceable.ts';
import { BringIn } from './bring-in.ts';
import { Faults } from './faults.ts';
import type { ImportResult, ListingImport, SellerImport } from './imports.ts';
import { Measures } from './measures.ts';
import { sameText } from './passwords.ts';
import type { EffectRecord, Instruction } from './records.ts';
import { bearerOf, type Context, type Drawn, type Instead } from './routes/context.ts';
import { shopControl } from './routes/control.ts';
import { operatorApi } from './routes/operator-api.ts';
import { sellerJson } from './routes/seller-json.ts';
import { sellerPages } from './routes/seller-pages.ts';
import { shopperJson } from './routes/shopper-json.ts';
import { shopperPages } from './routes/shopper-pages.ts';
import { SellerDesk } from './seller-desk.ts';
import { Shop, type ShopOptions } from './shop.ts';
import { Shopper } from './shopper.ts';
import { WebhookSender } from './webhooks.ts';

export interface SimulatedMarketplaceOptions {
  /** `taobao`, `tmall` or a name of your own; the marketplace id of every target. */
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** ISO 4217; the currency of all prices. */
  readonly currency: string;
  /** The shop's only clock. */
  readonly now: () => Date;
  readonly operatorToken: Replaceable<string>;
  /** The receiver of events, and the HTTP to reach it; `secret` as `whsec_` and base64. */
  readonly webhook?: { readonly url: string; readonly secret: Replaceable<string>; readonly http: Http };
  /** A file that keeps the shop across restarts. */
  readonly journal?: string;
  /** The shop keeps its sellers' contacts, names and identities (`pseudonymous`), and makes their tokens with this key. */
  readonly tokenKey?: string;
  /** The picture of a listing's image path: SVG as text, or the bytes of a PNG, JPEG or WebP. `accepts`: what the asker takes. */
  readonly pictures?: (key: string, accepts: string) => Drawn | Promise<Drawn>;
  /** What comes instead of a listing's page, such as a request to sign in; default the page. */
  readonly instead?: (listing: string) => Instead | undefined;
  /** Seed of the faults' random numbers. */
  readonly seed?: number;
}

export interface SimulatedMarketplace {
  readonly id: string;
  readonly app: FastifyInstance;
  readonly faults: Faults;
  /** Listens on 127.0.0.1 (`0`: any free port) and returns the base URL. */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
  /** Carries out due effects and sends waiting events once. While listening, the shop does so four times a second. */
  tick(): Promise<void>;
  /** Events that the subscriber has not accepted yet. */
  readonly waitingEvents: () => number;
  putSellers(rows: readonly SellerImport[]): ImportResult;
  putListings(rows: readonly ListingImport[]): ImportResult;
  /** Gives a listing's id to an offer of another seller. */
  recycle(listing: string, seller?: string): void;
  /** Records what the marketplace did about an instruction to inform consumers; refused without such an instruction. */
  informConsumers(action: string, done: ConsumersInformed): void;
  /** The operator's instructions, in order. */
  instructions(): readonly Instruction[];
  /** The real effects, in order. */
  effects(): readonly EffectRecord[];
}

const TICK_MS = 250;
/** Fits 500 listings with long descriptions. */
const BODY_LIMIT = 16 * 1024 * 1024;

/** No script, no foreign picture, framed only by pages of this machine (a portal that shows shop and case next to each other). */
const CONTENT_POLICY =
  "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self' http://127.0.0.1:* http://localhost:*";

const createApp = async (context: Context, shopper: Shopper, desk: SellerDesk): Promise<FastifyInstance> => {
  const app = Fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, requestTimeout: 30_000 });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', CONTENT_POLICY);
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof z.ZodError) {
      const issue = error.issues[0];
      return reply.code(400).send({ error: `${issue?.path.join('.')}: ${issue?.message}` });
    }
    const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
    return reply
      .code(status)
      .send({ error: status < 500 && error instanceof Error ? error.message : 'internal error' });
  });
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ code: 'unknown' }));
  await app.register(shopperPages(context, shopper));
  await app.register(shopperJson(context, shopper), { prefix: '/api/shop' });
  await app.register(sellerJson(desk), { prefix: '/api/seller' });
  await app.register(sellerPages(context, desk), { prefix: '/seller' });
  await app.register(async (operator) => {
    operator.addHook('onRequest', async (request, reply) => {
      context.measures.settle();
      if (!context.isOperator(bearerOf(request.headers.authorization)))
        return reply.code(401).send({ error: 'this is not the operator’s token' });
    });
    await operator.register(operatorApi(context, shopper), { prefix: API_PATH });
    await operator.register(shopControl(context), { prefix: '/operator' });
  });
  return app;
};

/**
 * A marketplace as a server of its own, for trials, tests and the demo: pages for people, an operator's API, sellers
 * with an inbox, events, and faults. It knows nothing about any programme.
 */
export const createSimulatedMarketplace = async (
  options: SimulatedMarketplaceOptions,
): Promise<SimulatedMarketplace> => {
  const { id, name, currency, now, webhook, journal, tokenKey } = options;
  const sender = webhook === undefined ? undefined : new WebhookSender({ ...webhook, now });
  const tell: ShopOptions['tell'] = (event) => sender?.tell(event);
  const kept = { ...(journal !== undefined && { journal }), ...(tokenKey !== undefined && { tokenKey }) };
  const shop = new Shop({ id, currency, now, tell, ...kept });
  const faults = new Faults(options.seed);
  const bringIn = new BringIn(shop);
  const measures = new Measures(shop, faults, (listing) => bringIn.recycle(listing));
  const shopper = new Shopper(shop, faults, measures);
  const desk = new SellerDesk(shop, bringIn);
  const context: Context = {
    shop,
    name,
    faults,
    measures,
    bringIn,
    isOperator: (token) => sameText(token, inForce(options.operatorToken)),
    pictures: options.pictures ?? (() => undefined),
    instead: options.instead ?? (() => undefined),
  };

  const app = await createApp(context, shopper, desk);

  const tick = async (): Promise<void> => {
    measures.settle();
    await sender?.tick();
  };
  let ticking: NodeJS.Timeout | undefined;

  return {
    id,
    app,
    faults,
    tick,
    listen: async (port) => {
      const url = await app.listen({ host: '127.0.0.1', port });
      ticking = setInterval(() => void tick(), TICK_MS).unref();
      return url;
    },
    close: async () => {
      clearInterval(ticking);
      await app.close();
      shop.close();
    },
    waitingEvents: () => sender?.waiting ?? 0,
    putSellers: (rows) => bringIn.sellers(rows),
    putListings: (rows) => bringIn.listings(rows),
    recycle: (listing, seller) => bringIn.recycle(listing, seller),
    informConsumers: (action, consumers) => {
      const { instruction } = shop.actions.get(action) ?? {};
      if (instruction?.type !== 'consumers.inform') throw new Error(`nobody asked to inform consumers as ${action}`);
      shop.options.tell({ type: 'consumers.informed', at: shop.now(), action, consumers });
    },
    instructions: () => [...shop.actions.values()].map(({ instruction }) => instruction),
    effects: () => shop.effects,
  };
};
