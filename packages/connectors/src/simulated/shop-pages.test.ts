import { afterEach, describe, expect, it } from 'vitest';
import { createSimulatedMarketplace, type SimulatedMarketplace } from './index.ts';

const TOKEN = 'operator-token';
const open: SimulatedMarketplace[] = [];

const aShop = async (name = { en: 'Tmall', zh: '天猫' }) => {
  const shop = await createSimulatedMarketplace({
    id: 'tmall',
    name,
    currency: 'CNY',
    now: () => new Date('2026-03-02T08:00:00Z'),
    operatorToken: TOKEN,
    pictures: (key) => (key === 'a/1.svg' ? '<svg xmlns="http://www.w3.org/2000/svg"/>' : undefined),
  });
  open.push(shop);
  shop.putSellers([{ id: 'shoe-hall', name: '鞋履馆', password: 'pw' }]);
  const add = (title: string, more: object = {}) =>
    shop.putListings([
      { title, price: { amount: '88.00', currency: 'CNY' }, stock: 3, seller: { id: 'shoe-hall' }, ...more },
    ]).ids[0] ?? '';
  const get = (url: string, cookie = '') => shop.app.inject({ method: 'GET', url, headers: { cookie } });
  const order = async (type: string, kind: string, id: string, more: object = {}) => {
    const answer = await shop.app.inject({
      method: 'POST',
      url: '/operator/v1/actions',
      headers: { authorization: `Bearer ${TOKEN}` },
      payload: {
        actions: [{ id: `${type} ${id} ${Math.random()}`, type, target: { kind, marketplace: 'tmall', id }, ...more }],
      },
    });
    return answer.json();
  };
  const post = (url: string, form: Record<string, string>, cookie = '') =>
    shop.app.inject({
      method: 'POST',
      url,
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
  return { shop, add, get, post, order };
};

afterEach(async () => {
  await Promise.all(open.splice(0).map((shop) => shop.close()));
});

describe('a shopper’s pages', () => {
  it('are in the shopper’s language, and say once in the title that they are simulated', async () => {
    const called = { en: 'Tmall (simulated)', zh: '天猫（模拟）' };
    for (const [shop, query, title, condition] of [
      [await aShop(), '', '天猫（模拟）', '全新'],
      [await aShop(called), '', '天猫（模拟）', '全新'],
      [await aShop(called), '&lang=en', 'Tmall (simulated)', 'new'],
    ] as const) {
      const { body } = await shop.get(`/item.htm?id=${shop.add('跑鞋', { condition: 'new' })}${query}`);
      expect(body).toContain(`<title>跑鞋 · ${title}</title>`);
      expect(body).toContain(`<dd>${condition}</dd>`);
    }
  });

  it('say on every page that they are simulated, in Chinese first, in English on request', async () => {
    const { add, get } = await aShop();
    const id = add('耐克跑鞋');
    for (const path of [
      '/',
      `/item.htm?id=${id}`,
      '/shop/shoe-hall',
      '/search?q=x',
      '/cart',
      '/seller/inbox',
      '/item.htm?id=1',
    ]) {
      const page = (await get(path)).body;
      expect(page).toContain('模拟店铺');
      expect(page).toContain('SIMULATED');
      expect(page).toContain('<html lang="zh-CN">');
    }
    expect((await get(`/item.htm?id=${id}&lang=en`)).body).toContain('Add to cart');
  });

  it('find an offer by two hanzi, by its Latin words and by its number', async () => {
    const { add, get } = await aShop();
    const id = add('正品耐克Nike Air运动鞋');
    add('阿迪达斯外套');
    for (const query of ['耐克', 'nike', 'ＮＩＫＥ', '运动 air', id]) {
      const page = (await get(`/search?q=${encodeURIComponent(query)}`)).body;
      expect(page, query).toContain(`/item.htm?id=${id}`);
    }
    expect((await get(`/search?q=${encodeURIComponent('克耐')}`)).body).not.toContain('/item.htm');
  });

  it('escape sellers’ texts, and show no picture from elsewhere', async () => {
    const { add, get } = await aShop();
    const id = add('<script>alert(1)</script>', {
      images: ['https://elsewhere.example/x.png'],
      description: '"><img>',
    });
    const page = (await get(`/item.htm?id=${id}`)).body;
    expect(page).not.toContain('<script');
    expect(page).not.toContain('"><img>');
    expect(page).not.toContain('elsewhere.example');
    expect((await get(`/item.htm?id=${id}`)).headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('serve the given pictures and no others', async () => {
    const { get } = await aShop();
    expect((await get('/img/a/1.svg')).headers['content-type']).toContain('image/svg+xml');
    expect((await get('/img/a/2.svg')).statusCode).toBe(404);
    expect((await get('/img/../../etc/passwd')).statusCode).toBe(404);
  });

  it.each(['listing.remove', 'listing.hide'])(
    '%s: page, search and cart lose it; an open cart drops it',
    async (type) => {
      const { add, get, post, order } = await aShop();
      const id = add('耐克跑鞋');
      const added = await post('/cart', { id });
      expect(added.statusCode).toBe(303);
      const cookie = String(added.headers['set-cookie']).split(';')[0] ?? '';
      expect((await get('/cart', cookie)).body).toContain('耐克跑鞋');

      await order(type, 'listing', id);
      const page = await get(`/item.htm?id=${id}`);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('不存在或已下架');
      expect((await get(`/search?q=${encodeURIComponent('耐克')}`)).body).not.toContain(`id=${id}`);
      expect((await get('/shop/shoe-hall')).body).not.toContain(`id=${id}`);
      expect((await get('/cart', cookie)).body).not.toContain('耐克跑鞋');
      expect((await post('/cart', { id })).statusCode).toBe(404);

      await order('listing.reinstate', 'listing', id);
      const back = await get(`/item.htm?id=${id}`);
      expect(back.statusCode).toBe(200);
      expect(back.body).toContain('¥88.00');
      expect((await post('/cart', { id })).statusCode).toBe(303);
    },
  );

  it('show a closed storefront as closed, also under its own form of the address', async () => {
    const { add, get, order } = await aShop();
    const id = add('耐克跑鞋');
    expect((await get('/shop/view_shop.htm?user_number_id=shoe-hall')).body).toContain('耐克跑鞋');
    await order('seller.close', 'storefront', 'shoe-hall');
    const page = await get('/shop/shoe-hall');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('店铺已关闭');
    expect((await get(`/item.htm?id=${id}`)).statusCode).toBe(404);
  });
});

describe('a seller', () => {
  const login = async ({ post }: Awaited<ReturnType<typeof aShop>>, seller: string, password: string) => {
    const answer = await post('/seller/login', { seller, password });
    return {
      status: answer.statusCode,
      body: answer.body,
      cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '',
    };
  };

  it('reads a notice with its link, in their own inbox only', async () => {
    const world = await aShop();
    world.shop.putSellers([{ id: 'other', name: '别家', password: 'pw' }]);
    const message = {
      subject: '商品下架通知',
      body: '原因：<假冒>',
      link: 'http://127.0.0.1:4800/answer/abc',
      language: 'zh-CN',
    };
    const sent = await world.order('seller.notify', 'storefront', 'shoe-hall', { message });
    const path = `/seller/inbox/${sent.results[0].reference}`;
    const { cookie } = await login(world, 'shoe-hall', 'pw');
    expect((await world.get('/seller/inbox', cookie)).body).toContain('未读');
    const letter = (await world.get(path, cookie)).body;
    expect(letter).toContain('原因：&lt;假冒&gt;');
    expect(letter).toContain('href="http://127.0.0.1:4800/answer/abc"');
    expect((await world.get('/seller/inbox', cookie)).body).not.toContain('未读');
    const stranger = await login(world, 'other', 'pw');
    expect((await world.get(path, stranger.cookie)).statusCode).toBe(404);
    expect((await world.get(path)).statusCode).toBe(401);
  });

  it('never gets a link that is not a web address', async () => {
    const world = await aShop();
    const message = { subject: 's', body: 'b', link: 'javascript:alert(1)', language: 'en' };
    const sent = await world.order('seller.notify', 'storefront', 'shoe-hall', { message });
    const { cookie } = await login(world, 'shoe-hall', 'pw');
    expect((await world.get(`/seller/inbox/${sent.results[0].reference}`, cookie)).body).not.toContain('javascript:');
  });

  it('is locked out by a closure, at once and with the reason', async () => {
    const world = await aShop();
    const { cookie } = await login(world, 'shoe-hall', 'pw');
    await world.order('seller.close', 'storefront', 'shoe-hall');
    expect((await world.get('/seller/listings', cookie)).statusCode).toBe(401);
    const refused = await login(world, 'shoe-hall', 'pw');
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('限制登录');
    expect((await login(world, 'shoe-hall', 'wrong')).status).toBe(401);
  });

  it('may open another shop under the same identity after a closure: the shop does not notice', async () => {
    const world = await aShop();
    await world.order('seller.close', 'storefront', 'shoe-hall');
    const form = {
      name: '鞋履新馆',
      kind: 'company-no',
      number: '91310000MA1K',
      holder: '某公司',
      email: 'a@example.com',
      password: 'pw2',
    };
    const page = await world.post('/seller/register', form);
    expect(page.statusCode).toBe(201);
    const id = /<b>(\d+)<\/b>/.exec(page.body)?.[1] ?? '';
    expect((await login(world, id, 'pw2')).status).toBe(303);
    const sellers = await world.shop.app.inject({
      url: '/operator/v1/sellers',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    const row = sellers.json().items.find((one: { id: string }) => one.id === id);
    expect(row.identity).toEqual({ kind: 'company-no', number: '91310000MA1K', holder: '某公司' });
  });

  it('offers goods, and can change them, but cannot lift a measure', async () => {
    const world = await aShop();
    const { cookie } = await login(world, 'shoe-hall', 'pw');
    await world.post('/seller/listings', { title: '新款板鞋', price: '59.90' }, cookie);
    const page = (await world.get('/shop/shoe-hall')).body;
    const id = /item\.htm\?id=(\d+)/.exec(page)?.[1] ?? '';
    expect(page).toContain('¥59.90');
    await world.order('listing.remove', 'listing', id);
    const refused = await world.post(`/seller/listings/${id}`, { do: 'put-on' }, cookie);
    expect(refused.body).toContain('操作未成功');
    expect((await world.get(`/item.htm?id=${id}`)).statusCode).toBe(404);
    expect((await world.post('/seller/listings', { title: 'x', price: 'free' }, cookie)).statusCode).toBe(400);
  });
});

describe('the operator’s API', () => {
  it('accepts the token, and nothing else', async () => {
    const { shop } = await aShop();
    for (const url of ['/operator/effects', '/operator/v1/capabilities']) {
      const ask = (authorization: string) => shop.app.inject({ url, headers: { authorization } });
      expect((await ask('')).statusCode).toBe(401);
      expect((await ask('Bearer wrong')).statusCode).toBe(401);
      expect((await ask(`Bearer ${TOKEN}`)).statusCode).toBe(200);
    }
  });

  it('imports rows in bulk, and names the invalid ones', async () => {
    const { shop } = await aShop();
    const good = { id: '77', title: '板鞋', seller: { id: 'newcomer', name: '新店' } };
    const rows = [good, { title: 7, seller: { id: 'x' } }, { ...good, seller: { id: 'shoe-hall' } }];
    const put = () =>
      shop.app.inject({
        method: 'POST',
        url: '/operator/listings',
        headers: { authorization: `Bearer ${TOKEN}` },
        payload: { rows },
      });
    expect((await put()).json()).toEqual({
      created: 1,
      changed: 0,
      unchanged: 0,
      ids: ['77', null, null],
      refused: [
        { index: 1, why: expect.stringContaining('title') },
        { index: 2, why: 'listing 77 is the offer of another seller' },
      ],
    });
    expect((await put()).json()).toMatchObject({ created: 0, unchanged: 1 });
  });
});
