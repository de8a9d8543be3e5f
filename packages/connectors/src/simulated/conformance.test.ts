import { describe, it } from 'vitest';
import { type ConformanceWorld, describeConnector } from '../conformance/index.ts';
import type { Http } from '../contract.ts';
import { operatorApiConnector } from '../operator-api/index.ts';
import { openDoor } from '../testing/open-door.ts';
import { createSimulatedMarketplace } from './index.ts';

const OPERATOR = 'operator-token-for-tests';
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const NEXT_SECRET = `whsec_${Buffer.from('the next one, while it is turned').toString('base64')}`;

const setup = async (tokenKey?: string): Promise<ConformanceWorld> => {
  const door = await openDoor();
  const now = () => new Date();
  const shop = await createSimulatedMarketplace({
    id: 'taobao',
    name: { en: 'Taobao', zh: '淘宝' },
    currency: 'CNY',
    now,
    operatorToken: OPERATOR,
    webhook: { url: door.url, secret: SECRET, http: fetch },
    ...(tokenKey !== undefined && { tokenKey }),
  });
  const baseUrl = await shop.listen(0);
  let writes = 0;
  let slow: 'read' | 'write' | undefined;
  /** Only an answer that is slow on purpose can come too late, however slow the machine is. */
  const counting: Http = (url, { signal, ...init } = {}) => {
    const isWrite = init.method === 'POST' && url.endsWith('/operator/v1/actions');
    if (isWrite) writes += 1;
    if (signal === undefined || slow !== (isWrite ? 'write' : 'read')) return fetch(url, init);
    slow = undefined;
    return fetch(url, { ...init, signal });
  };
  const connect = () =>
    operatorApiConnector({
      marketplace: 'taobao',
      baseUrl,
      live: false,
      token: OPERATOR,
      // The receiver already has the next secret while the sender still signs with the old one.
      webhookSecret: [NEXT_SECRET, SECRET],
      now,
      http: counting,
      timeoutMs: 1500,
    });
  const ask = async (method: string, path: string, body?: unknown, token?: string) => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
  };
  const login = async (seller: string) =>
    (await ask('POST', '/api/seller/session', { seller, password: 'pw' })).json.token as string | undefined;
  const owners = new Map<string, string>();
  const asOwner = async (method: string, listing: string, body?: unknown) =>
    ask(method, `/api/seller/listings/${listing}`, body, await login(owners.get(listing) ?? ''));
  let count = 0;

  return {
    connector: connect(),
    second: connect(),
    seller: async (declared) => {
      const result = shop.putSellers([{ name: '测试店铺', password: 'pw', ...declared }]);
      return result.ids[0] ?? '';
    },
    listing: async (seller, title = `白色运动鞋 ${++count}`, id) => {
      const price = { amount: '199.00', currency: 'CNY' };
      const row = { title, price, stock: 9, seller: { id: seller } };
      const made = shop.putListings([id === undefined ? row : { id, ...row }]).ids[0] ?? '';
      owners.set(made, seller);
      return made;
    },
    listingInVariants: async (seller) => {
      const variants = [
        { id: '4201', title: '红色' },
        { id: '4202', title: '蓝色' },
      ];
      const row = { title: `印花T恤 ${++count}`, stock: 9, seller: { id: seller }, variants };
      const listing = shop.putListings([row]).ids[0] ?? '';
      owners.set(listing, seller);
      return { listing, variants: variants.map(({ id }) => id) };
    },
    reprice: async (listing, amount) => void (await asOwner('PATCH', listing, { price: { amount, currency: 'CNY' } })),
    sellerDeletes: async (listing) => void (await asOwner('DELETE', listing)),
    sellerRelists: async (listing) =>
      (await asOwner('PATCH', listing, { onShelf: true })).status === 200 ? 'done' : 'refused',
    sellerLogsIn: async (seller) => (await login(seller)) !== undefined,
    inbox: async (seller) =>
      (await ask('GET', '/api/seller/inbox', undefined, await login(seller))).json.messages as {
        subject: string;
        body: string;
      }[],
    giveAway: async (listing) => shop.recycle(listing),
    effectsOf: async (actionId) => shop.effects().filter((effect) => effect.actionId === actionId).length,
    writes: () => writes,
    secrets: [OPERATOR, SECRET],
    strike: async (misfortune) => {
      if (misfortune.kind === 'slow-answer') slow = misfortune.on === 'read' ? 'read' : 'write';
      shop.faults.arm(misfortune);
    },
    deliveries: async () => {
      // The shop's own tick, which this one may join, took what waited when it began.
      do await shop.tick();
      while (shop.waitingEvents() > 0);
      return door.taken;
    },
    now,
    close: async () => {
      await shop.close();
      door.close();
    },
  };
};

const can = { strike: true, deliveries: true };
describeConnector('the simulated marketplace', () => setup(), { describe, it }, can);
const KEY = 'thirty-two bytes of the shop’s own';
describeConnector('the simulated marketplace that keeps its sellers', () => setup(KEY), { describe, it }, can);
