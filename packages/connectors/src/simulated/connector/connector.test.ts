import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action, ActionType, HttpInit } from '../../contract.ts';
import { createSimulatedMarketplace, type SimulatedMarketplace, simulatedConnector } from '../index.ts';

const OPERATOR = 'operator-token';
const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`;
const now = () => new Date();

const shops: SimulatedMarketplace[] = [];
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(shops.splice(0).map((shop) => shop.close()));
  for (const server of servers.splice(0)) server.close();
});

const connect = (baseUrl: string, more: object = {}) =>
  simulatedConnector({
    marketplace: 'tmall',
    baseUrl,
    operatorToken: OPERATOR,
    webhookSecret: SECRET,
    now,
    http: fetch,
    ...more,
  });

const aShop = async () => {
  const shop = await createSimulatedMarketplace({
    id: 'tmall',
    name: { en: 'Tmall', zh: '天猫' },
    currency: 'CNY',
    now,
    operatorToken: OPERATOR,
  });
  shops.push(shop);
  const baseUrl = await shop.listen(0);
  shop.putListings([
    {
      id: '1',
      title: '跑鞋',
      stock: 2,
      images: ['photos/1.jpg', 'https://img.example/2.jpg'],
      seller: { id: 'shoes' },
    },
    { id: '2', title: '板鞋', stock: 2, seller: { id: 'other' } },
  ]);
  return { shop, baseUrl, connector: connect(baseUrl) };
};

/** A server with the same answer to every request. */
const anAnswer = async (status: number, body: string): Promise<string> => {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const act = (type: ActionType, id: string, more: Partial<Action> = {}): Action => ({
  id: `${type} ${id}`,
  type,
  target: { kind: type.startsWith('seller') ? 'storefront' : 'listing', marketplace: 'tmall', id },
  ...more,
});

describe('the connector of a simulated marketplace', () => {
  it('reads the addresses of its own pages and of the imitated marketplace, and no others', async () => {
    const { connector, baseUrl } = await aShop();
    const listing = { kind: 'listing', marketplace: 'tmall', id: '1' };
    expect(connector.parseUrl(`${baseUrl}/item.htm?id=1`)).toEqual(listing);
    expect(connector.parseUrl('https://detail.tmall.com/item.htm?spm=a&id=1')).toEqual(listing);
    const variant = { ...listing, variant: '42' };
    expect(connector.parseUrl(`${baseUrl}/item.htm?id=1&skuId=42`)).toEqual(variant);
    expect(connector.parseUrl('https://detail.tmall.com/item.htm?id=1&skuId=42')).toEqual(variant);
    const storefront = { kind: 'storefront', marketplace: 'tmall', id: 'shoes' };
    expect(connector.parseUrl(`${baseUrl}/shop/shoes?lang=en`)).toEqual(storefront);
    expect(connector.parseUrl(`${baseUrl}/shop/view_shop.htm?user_number_id=shoes`)).toEqual(storefront);
    expect(connector.parseUrl('https://shoes.tmall.com/')).toEqual(storefront);
    expect(connector.parseUrl('https://item.taobao.com/item.htm?id=1')).toBeUndefined();
    expect(connector.parseUrl(`${baseUrl}/search?q=1`)).toBeUndefined();
    expect(connector.parseUrl('http://127.0.0.1:1/item.htm?id=1')).toBeUndefined();
  });

  it('gives pictures and pages as working addresses', async () => {
    const { connector, baseUrl } = await aShop();
    const { items } = await connector.pull('listing', {});
    expect(items[0]).toMatchObject({
      kind: 'listing',
      state: 'visible',
      listing: {
        url: `${baseUrl}/item.htm?id=1`,
        images: [`${baseUrl}/img/photos/1.jpg`, 'https://img.example/2.jpg'],
      },
    });
  });

  it('does not touch a listing whose id is given to another seller between observation and write', async () => {
    const { connector, shop } = await aShop();
    shop.faults.arm({ kind: 'recycled-id' });
    const [receipt] = await connector.submit([act('listing.remove', '1', { expectSeller: 'shoes' })]);
    expect(receipt?.outcome).toBe('not-found');
    expect(shop.effects()).toEqual([]);
  });

  it('lifts its measure on a listing of a closed storefront, and says why the listing is still hidden', async () => {
    const { connector, shop } = await aShop();
    await connector.submit([act('listing.remove', '1')]);
    await connector.submit([act('seller.close', 'shoes')]);
    const [receipt] = await connector.submit([act('listing.reinstate', '1')]);
    expect(receipt).toMatchObject({ outcome: 'done', reason: expect.stringContaining('storefront') });
    expect(receipt?.observed?.surfaces.page).toBe('gone');
    await connector.submit([act('seller.reinstate', 'shoes')]);
    const [seen] = await connector.observe([act('listing.remove', '1').target]);
    expect(seen?.surfaces).toEqual({ page: 'visible', search: 'visible', cart: 'visible' });
    expect(shop.effects()).toHaveLength(4);
  });

  it('restores the offer to its state before the removal, with any undo data', async () => {
    const { connector } = await aShop();
    const removal = act('listing.remove', '1');
    const [before] = await connector.prepare([removal]);
    await connector.submit([removal]);
    const [during] = await connector.prepare([removal]);
    expect(during).toMatchObject({ data: { measure: 'removed', offer: { stock: 2 } } });
    const foreign = { connector: 'elsewhere', data: { kind: 'listing', offer: { stock: 99 } } };
    await connector.submit([act('listing.reinstate', '1', { undoOf: foreign })]);
    const [after] = await connector.prepare([removal]);
    expect(after).toEqual(before);
  });

  it('keeps an offer’s changes by its seller while it was hidden', async () => {
    const { connector, shop, baseUrl } = await aShop();
    shop.putSellers([{ id: 'shoes', name: '鞋', password: 'pw' }]);
    const hiding = act('listing.hide', '1');
    const [before] = await connector.prepare([hiding]);
    await connector.submit([hiding]);
    const send = (method: string, path: string, body: unknown, token = '') =>
      fetch(`${baseUrl}/api/seller/${path}`, {
        method,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    const { token } = (await (await send('POST', 'session', { seller: 'shoes', password: 'pw' })).json()) as {
      token: string;
    };
    expect((await send('PATCH', 'listings/1', { stock: 7, title: '跑鞋（兼容款）' }, token)).status).toBe(200);
    await connector.submit([act('listing.reinstate', '1', before === undefined ? {} : { undoOf: before })]);
    const [after] = await connector.prepare([hiding]);
    expect(after).toMatchObject({ data: { measure: 'none', offer: { stock: 7 } } });
  });

  it('refuses a meaningless action without sending it', async () => {
    const { connector, shop } = await aShop();
    const receipts = await connector.submit([
      act('notice.withdraw', '1'),
      act('listing.remove', '1', { target: { kind: 'listing', marketplace: 'taobao', id: '1' } }),
      act('listing.remove', '1', { target: { kind: 'storefront', marketplace: 'tmall', id: 'shoes' } }),
      act('seller.notify', 'shoes'),
      act('consumers.inform', '1'),
      act('consumers.inform', '1', { message: { subject: 'x', body: 'x', language: 'en' } }),
    ]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual([
      ...['failed', 'not-found', 'failed', 'failed', 'failed', 'failed'],
    ]);
    expect(shop.effects()).toEqual([]);
  });

  it('reports a refusal for a wrong token, and unavailable without a server', async () => {
    const { baseUrl, shop } = await aShop();
    const wrong = connect(baseUrl, { operatorToken: 'stolen' });
    await expect(wrong.submit([act('listing.remove', '1')])).rejects.toMatchObject({ kind: 'auth-expired' });
    await shop.close();
    shops.splice(0);
    await expect(connect(baseUrl).submit([act('listing.remove', '1')])).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('uses a new token at once, although a session of the former one is open', async () => {
    let expected = OPERATOR;
    const shop = await createSimulatedMarketplace({
      ...{ id: 'tmall', name: { en: 'Tmall', zh: '天猫' }, currency: 'CNY', now },
      operatorToken: () => expected,
    });
    shops.push(shop);
    let given = OPERATOR;
    const shown: (string | undefined)[] = [];
    const connector = connect(await shop.listen(0), {
      operatorToken: () => given,
      http: (url: string, init: HttpInit) => {
        if (url.endsWith('/operator/session')) shown.push(init.headers?.authorization);
        return fetch(url, init);
      },
    });
    await connector.pull('seller', {});
    await connector.pull('seller', {});
    given = 'next-token';
    await expect(connector.pull('seller', {})).rejects.toMatchObject({ kind: 'auth-expired' });
    expected = given;
    await connector.pull('seller', {});
    expect(shown).toEqual([`Bearer ${OPERATOR}`, 'Bearer next-token', 'Bearer next-token']);
  });

  it('names the first invalid field of an answer', async () => {
    const baseUrl = await anAnswer(200, JSON.stringify({ token: 't', expiresAt: '', items: [{ id: 7 }], cursor: '1' }));
    await expect(connect(baseUrl).pull('seller', {})).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('items.0.id'),
    });
    const page = await anAnswer(200, '<html>maintenance</html>');
    await expect(connect(page).pull('seller', {})).rejects.toMatchObject({ kind: 'protocol' });
  });

  it('stops reading an endless answer', async () => {
    const baseUrl = await anAnswer(200, `{"token":"${'x'.repeat(17 * 1024 * 1024)}"}`);
    await expect(connect(baseUrl).pull('seller', {})).rejects.toMatchObject({ kind: 'unavailable' });
  });
});
