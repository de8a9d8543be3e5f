import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Action, ActionType, HttpInit } from '../contract.ts';
import { DECLARATION, KEEPING_DECLARATION } from '../simulated/declaration.ts';
import { createSimulatedMarketplace, type SimulatedMarketplace } from '../simulated/index.ts';
import { operatorApiConnector } from './index.ts';

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
  operatorApiConnector({
    marketplace: 'tmall',
    baseUrl,
    token: OPERATOR,
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
  const connector = connect(baseUrl);
  await connector.refresh?.();
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
  return { shop, baseUrl, connector };
};

/** A marketplace with the same answer to every request but the first, or to that too if `declaration` says so. */
const anAnswer = async (status: number, body: string, declaration: object | string = DECLARATION): Promise<string> => {
  const server = createServer((request, response) => {
    if (request.url === '/operator/v1/capabilities')
      response.end(typeof declaration === 'string' ? declaration : JSON.stringify(declaration));
    else response.writeHead(status, { 'retry-after': '999999999999' }).end(body);
  });
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

describe('the connector of the operator API', () => {
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
    const wrong = connect(baseUrl, { token: 'stolen' });
    await expect(wrong.submit([act('listing.remove', '1')])).rejects.toMatchObject({ kind: 'auth-expired' });
    await shop.close();
    shops.splice(0);
    await expect(connect(baseUrl).submit([act('listing.remove', '1')])).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('uses a new token at once', async () => {
    let expected = OPERATOR;
    const shop = await createSimulatedMarketplace({
      ...{ id: 'tmall', name: { en: 'Tmall', zh: '天猫' }, currency: 'CNY', now },
      operatorToken: () => expected,
    });
    shops.push(shop);
    let given = OPERATOR;
    const shown: (string | undefined)[] = [];
    const connector = connect(await shop.listen(0), {
      token: () => given,
      http: (url: string, init: HttpInit) => {
        if (url.includes('/sellers')) shown.push(init.headers?.authorization);
        return fetch(url, init);
      },
    });
    await connector.pull('seller', {});
    await connector.pull('seller', {});
    given = 'next-token';
    await expect(connector.pull('seller', {})).rejects.toMatchObject({ kind: 'auth-expired' });
    expected = given;
    await connector.pull('seller', {});
    // After a refusal it asks once more: the token may have been replaced meanwhile.
    const [former, next] = [`Bearer ${OPERATOR}`, 'Bearer next-token'];
    expect(shown).toEqual([former, former, next, next, next]);
  });

  it('names the first invalid field of an answer', async () => {
    const baseUrl = await anAnswer(200, JSON.stringify({ items: [{ id: 7 }], cursor: '1' }));
    await expect(connect(baseUrl).pull('seller', {})).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('items.0.id'),
    });
    const page = await anAnswer(200, '<html>maintenance</html>');
    await expect(connect(page).pull('seller', {})).rejects.toMatchObject({ kind: 'protocol' });
  });

  it('stops reading an endless answer', async () => {
    const baseUrl = await anAnswer(200, `{"items":"${'x'.repeat(17 * 1024 * 1024)}"}`);
    await expect(connect(baseUrl).pull('seller', {})).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('refuses answers about other targets than were asked for, and what exists without its state', async () => {
    const observations = [{ kind: 'listing', id: '2', exists: true, surfaces: {} }];
    const other = connect(await anAnswer(200, JSON.stringify({ observations })));
    const { target } = act('listing.remove', '1');
    await expect(other.observe([target])).rejects.toMatchObject({ kind: 'protocol' });
    const states = [{ kind: 'listing', id: '1', exists: true, seller: 'shoes' }];
    const incomplete = connect(await anAnswer(200, JSON.stringify({ states })));
    await expect(incomplete.prepare([act('listing.remove', '1')])).rejects.toMatchObject({ kind: 'protocol' });
  });

  it('waits no longer than an hour, whatever the marketplace asks for', async () => {
    const busy = connect(await anAnswer(429, '{}'));
    await expect(busy.pull('seller', {})).rejects.toMatchObject({ kind: 'rate-limited', retryAfterMs: 3_600_000 });
  });

  it('keeps the base address’s own path', async () => {
    const asked: string[] = [];
    const connector = connect('https://shop.example/marketsafe/', {
      http: async (url: string) => {
        asked.push(url);
        return Response.json(url.endsWith('/capabilities') ? DECLARATION : { items: [], cursor: '7' });
      },
    });
    expect(await connector.pull('listing', { cursor: 'a/b', limit: 900 })).toEqual({ items: [], cursor: '7' });
    expect(asked).toEqual([
      'https://shop.example/marketsafe/operator/v1/capabilities',
      'https://shop.example/marketsafe/operator/v1/listings?after=a%2Fb&limit=500',
    ]);
  });
});

describe('what the marketplace declares', () => {
  it('is unknown until it was asked; nothing is assumed', async () => {
    const { baseUrl } = await aShop();
    const connector = connect(baseUrl);
    expect(() => connector.capabilities()).toThrowError(/tmall has not said yet what it can do/);
    expect(connector.parseUrl(`${baseUrl}/item.htm?id=1`)).toBeUndefined();
    await connector.pull('seller', {});
    expect(connector.capabilities().actions['seller.close']).toMatchObject({ mode: 'direct', loginBlocked: true });
  });

  it('limits what is sent, where it looks, and how much at once', async () => {
    const { 'listing.remove': remove } = DECLARATION.actions;
    const few = { ...DECLARATION, variants: false, surfaces: ['page'], actions: { 'listing.remove': remove } };
    const observations = [{ kind: 'listing', id: '1', exists: true, surfaces: { page: 'gone', cart: 'visible' } }];
    const states = [{ kind: 'listing', id: '1', exists: true, seller: 's', sellerState: 'active', measure: 'removed' }];
    const connector = connect(await anAnswer(200, JSON.stringify({ observations, states }), few));
    const receipts = await connector.submit([act('listing.remove', '1'), act('listing.hide', '1')]);
    expect(receipts).toMatchObject([
      { outcome: 'already', observed: { surfaces: { page: 'gone' } } },
      { outcome: 'unsupported' },
    ]);
    const variant = act('listing.remove', '1', {
      target: { ...act('listing.remove', '1').target, variant: '2' } as never,
    });
    expect(await connector.submit([variant])).toMatchObject([{ outcome: 'unsupported' }]);
  });

  it('takes no address of another marketplace, and reads none that only looks like a declared one', async () => {
    const addresses = [
      'https://item.taobao.com/item.htm?id={listing}',
      'https://shop.example/p/{listing}/{variant}',
      'https://{storefront}.shop.example/店',
    ];
    const connector = connect('https://api.shop.example', {
      http: async () => Response.json({ ...DECLARATION, addresses }),
    });
    await connector.refresh?.();
    expect(connector.parseUrl('https://item.taobao.com/item.htm?id=1')).toBeUndefined();
    expect(connector.parseUrl('shop.example/p/1%2F2/red?from=mail')).toEqual({
      ...{ kind: 'listing', marketplace: 'tmall', id: '1/2', variant: 'red' },
    });
    const storefront = { kind: 'storefront', marketplace: 'tmall', id: 'shoes' };
    expect(connector.parseUrl('https://shoes.shop.example/%E5%BA%97')).toEqual(storefront);
    expect(connector.parseUrl('https://a.shoes.shop.example/店')).toBeUndefined();
    for (const path of ['p/1', 'p/1/red/3', 'P/1/red', 'p//red', 'p/%E0/red', `p/${'1'.repeat(129)}/red`])
      expect(connector.parseUrl(`https://shop.example/${path}`)).toBeUndefined();
  });

  it('is read again after some minutes; if that fails, the former answer counts', async () => {
    let at = Date.parse('2026-03-02T02:00:00Z');
    let declared: object | undefined = DECLARATION;
    let asked = 0;
    const connector = connect('https://shop.example', {
      now: () => new Date(at),
      http: async () => {
        asked += 1;
        return declared === undefined ? new Response('', { status: 503 }) : Response.json(declared);
      },
    });
    await Promise.all([connector.refresh?.(), connector.refresh?.()]);
    expect(asked).toBe(1);
    at += 599_000;
    await connector.refresh?.();
    expect(asked).toBe(1);
    at += 1000;
    declared = { ...DECLARATION, actions: {} };
    await connector.refresh?.();
    expect([asked, connector.capabilities().actions]).toEqual([2, {}]);
    at += 600_000;
    declared = undefined;
    await connector.refresh?.();
    expect([asked, connector.capabilities().actions]).toEqual([3, {}]);
  });

  it('is refused as a whole where it is unreadable', async () => {
    const huge = { ...DECLARATION, pull: { ...DECLARATION.pull, pageMax: 1e9 } };
    await expect(connect(await anAnswer(200, '{}', huge)).refresh?.()).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('pull.pageMax'),
    });
    const page = connect(await anAnswer(200, '{}', '<html>'));
    await expect(page.refresh?.()).rejects.toMatchObject({ kind: 'protocol' });
  });
});

describe('a marketplace that keeps its sellers’ contacts, names and identities', () => {
  const updatedAt = '2026-03-02T02:00:00Z';
  const seller = { id: 's1', name: 's1', language: 'en', state: 'active', updatedAt };
  const listing = (of: object) => ({ listing: { id: '1', title: 'Shoes', seller: of }, state: 'visible', updatedAt });
  const token = 'a'.repeat(64);
  const pulled = (kind: 'seller' | 'listing', row: object, declaration: object = KEEPING_DECLARATION, more = {}) =>
    connect('https://shop.example', {
      http: async (url: string) =>
        Response.json(url.endsWith('/capabilities') ? declaration : { items: [row], cursor: '1' }),
      ...more,
    }).pull(kind, {});

  it('says which sellers are the same by a token, and nothing else of them', async () => {
    const { items } = await pulled('seller', { ...seller, identityToken: token });
    expect(items).toEqual([{ kind: 'seller', ...seller, identityToken: token }]);
    const [goods] = (await pulled('listing', listing({ id: 's1' }))).items;
    expect(goods).toMatchObject({ listing: { seller: { id: 's1' } } });
    // Another marketplace's token is not taken: it hands identities over.
    const [other] = (await pulled('seller', { ...seller, identityToken: token }, DECLARATION)).items;
    expect(other).not.toHaveProperty('identityToken');
  });

  it.each<[string, 'seller' | 'listing', object, string]>([
    ['an address', 'seller', { ...seller, email: 'planted@shop.example' }, 'items.0.email'],
    ['an identity', 'seller', { ...seller, identity: { kind: 'id-card', number: 'planted', holder: 'x' } }, 'identity'],
    ['a telephone number', 'seller', { ...seller, phone: 'planted' }, 'items.0.phone'],
    ['a hash of a bank account', 'seller', { ...seller, bankHash: 'planted' }, 'items.0.bankHash'],
    ['a name', 'seller', { ...seller, name: 'planted' }, 'items.0.name'],
    ['a number as a token', 'seller', { ...seller, identityToken: 'planted' }, 'items.0.identityToken'],
    ['a value in the place of a field’s name', 'seller', { ...seller, 'planted@shop.example': true }, 'items.0'],
    ['a name beside a listing', 'listing', listing({ id: 's1', name: 'planted' }), 'items.0.listing.seller.name'],
    ['a contact beside a listing', 'listing', listing({ id: 's1', phone: 'planted' }), 'items.0.listing.seller.phone'],
  ])('is refused a page with %s, which names the field and not its value', async (_what, kind, row, field) => {
    for (const [declaration, more] of [
      [KEEPING_DECLARATION, {}],
      [DECLARATION, { pseudonymous: true }],
    ]) {
      const error = await pulled(kind, row, declaration, more).then(
        () => expect.fail('the page was taken'),
        (thrown: Error) => thrown,
      );
      expect(error).toMatchObject({ kind: 'protocol', fault: 'not-kept', message: expect.stringContaining(field) });
      expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toContain('planted');
    }
  });
});

describe('a marketplace that decides itself', () => {
  it('may ask back, and is asked again until it has decided', async () => {
    let status = 'needs-info';
    const results = () => [{ id: 'listing.remove 1', status, reason: 'which mark?', reference: 'IP-7' }];
    const states = [{ kind: 'listing', id: '1', exists: true, seller: 's', sellerState: 'active', measure: 'none' }];
    const observations = [{ kind: 'listing', id: '1', exists: true, surfaces: { page: 'visible' } }];
    const connector = connect('https://shop.example', {
      http: async (url: string, init: HttpInit) => {
        if (url.endsWith('/capabilities')) return Response.json({ ...DECLARATION, surfaces: ['page'] });
        if (init.method === 'GET') return Response.json(results()[0]);
        return Response.json({ states, observations, results: results() });
      },
    });
    const [asked] = await connector.submit([act('listing.remove', '1')]);
    expect(asked).toMatchObject({ outcome: 'needs-info', reason: 'which mark?', reference: 'IP-7' });
    if (asked === undefined) throw new Error('no receipt');
    expect(await connector.poll([asked])).toMatchObject([{ outcome: 'needs-info' }]);
    status = 'refused';
    expect(await connector.poll([asked])).toMatchObject([{ outcome: 'rejected', reference: 'IP-7' }]);
  });
});
