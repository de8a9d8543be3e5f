import { afterEach, describe, expect, it } from 'vitest';
import type { Http, InboundEvent } from '../contract.ts';
import { operatorApiConnector } from '../operator-api/index.ts';
import { createSimulatedMarketplace, type SimulatedMarketplace } from './index.ts';

const OPERATOR = 'operator-token';
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;

const shops: SimulatedMarketplace[] = [];
afterEach(async () => {
  await Promise.all(shops.splice(0).map((shop) => shop.close()));
});

const aSubscribedShop = async () => {
  // A clock far from this machine's: signatures are checked on the clock that is passed in.
  const now = () => new Date('2031-05-06T07:08:09Z');
  const connector = operatorApiConnector({
    marketplace: 'taobao',
    baseUrl: 'http://127.0.0.1:1',
    token: OPERATOR,
    webhookSecret: SECRET,
    now,
    http: fetch,
  });
  const events: InboundEvent[] = [];
  const door: Http = async (_url, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    events.push(...(connector.receive?.(headers, String(init?.body), now()) ?? []));
    return new Response(null, { status: 204 });
  };
  const shop = await createSimulatedMarketplace({
    id: 'taobao',
    name: { en: 'Taobao', zh: '淘宝' },
    currency: 'CNY',
    now,
    operatorToken: OPERATOR,
    webhook: { url: 'http://127.0.0.1:1/hook', secret: SECRET, http: door },
  });
  shops.push(shop);
  const ask = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object, token = '') => {
    const answer = await shop.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { payload: body }),
    });
    return answer.json();
  };
  const heard = async () => {
    events.splice(0);
    await shop.tick();
    return events.map(({ kind, target, actionId }) => [kind, target?.id, actionId]);
  };
  return { ask, heard };
};

describe('events for a shop’s subscriber', () => {
  it('report every change of listings and sellers, a message read and an action in effect', async () => {
    const { ask, heard } = await aSubscribedShop();
    const identity = { kind: 'id-card', number: '110101199003070000', holder: '某人' };
    const { id: seller } = await ask('POST', '/api/seller/register', { name: '小店', password: 'pw', identity });
    expect(await heard()).toEqual([['seller-changed', seller, undefined]]);

    const { token } = await ask('POST', '/api/seller/session', { seller, password: 'pw' });
    const offer = { title: '跑鞋', price: { amount: '9.90', currency: 'CNY' } };
    const { id } = await ask('POST', '/api/seller/listings', offer, token);
    await ask('PATCH', `/api/seller/listings/${id}`, { title: '跑鞋 新款' }, token);
    await ask('DELETE', `/api/seller/listings/${id}`, undefined, token);
    expect(await heard()).toEqual([
      ['listing-changed', id, undefined],
      ['listing-changed', id, undefined],
      ['listing-deleted', id, undefined],
    ]);

    const message = { subject: '通知', body: '内容', language: 'zh-CN' };
    const target = { kind: 'storefront', marketplace: 'taobao', id: seller };
    const notice = { id: 'n1', type: 'seller.notify', target, message };
    const { results } = await ask('POST', '/operator/v1/actions', { actions: [notice] }, OPERATOR);
    expect(await heard()).toEqual([['action-effective', seller, 'n1']]);
    for (const _reading of [1, 2]) await ask('GET', `/api/seller/inbox/${results[0].reference}`, undefined, token);
    expect(await heard()).toEqual([['message-read', seller, 'n1']]);
  });
});
