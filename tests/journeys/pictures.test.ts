import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/** What people see of a listing's picture: before a complaint the cache's, in a case what was kept as evidence. */

const files = new Map<string, Buffer | string>();
const asked: string[] = [];
let side: BrandSide;

const inColour = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** The colour in the middle of a picture, roughly. */
async function colourOf(bytes: Buffer): Promise<string> {
  const { dominant } = await sharp(bytes).stats();
  const [colour] = Object.entries(dominant).sort(([, one], [, other]) => other - one)[0] ?? [];
  return { r: 'red', g: 'green', b: 'blue' }[colour ?? ''] ?? 'none';
}

const get = (path: string, as?: string, headers: Readonly<Record<string, string>> = {}) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: { ...(as !== undefined && { authorization: `Bearer ${as}` }), ...headers },
  });

beforeAll(async () => {
  for (const colour of ['red', 'blue', 'lime']) files.set(`${colour}.jpg`, await inColour(colour));
  files.set('damaged.jpg', (files.get('red.jpg') as Buffer).subarray(0, 300));
  const pictures = (key: string) => {
    asked.push(key);
    return files.get(key);
  };
  side = await startBrandSide({}, { shopper: { pictures } });
  const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18] };
  const added = await side.running.call('POST', '/brands', { as: side.brand.token, body });
  expect(added.status).toBe(201);
});
afterAll(() => side.running.close());

describe('a finding', () => {
  test('has its picture as soon as it is there, and looking at it asks no one', async () => {
    await side.offer('shop-1', '5001', { images: ['/img/red.jpg'] });
    const { body } = await side.running.call('GET', '/findings', { as: side.brand.token });
    expect(body.items.map(({ listing }: { listing: { id: string } }) => listing.id)).toContain('5001');
    const before = asked.length;
    const answer = await get('/listings/taobao/5001/picture', side.brand.token);
    expect([answer.statusCode, await colourOf(answer.rawPayload)]).toEqual([200, 'red']);
    await side.pulled();
    expect(asked.length).toBe(before);
    // A picture is looked at often, and is what every shopper sees: the security log has no line of it.
    const desk = await side.running.deskUser('auditing', { position: 'administrator' });
    const log = (await side.running.call('GET', '/desk/security-log?limit=100', { as: desk })).body;
    expect(JSON.stringify(log)).not.toContain('getListingPicture');
  });
});

describe('a case', () => {
  let id: string;
  beforeAll(async () => {
    ({ case: id } = await side.file('5001', { chips: ['never-made'] }));
    // What is at the address now is another picture.
    files.set('red.jpg', files.get('blue.jpg') ?? '');
  });

  test('shows the picture that was kept when it was filed', async () => {
    const answer = await get(`/cases/${id}/picture`, side.brand.token);
    expect([answer.statusCode, await colourOf(answer.rawPayload)]).toEqual([200, 'red']);
    const { etag = '' } = answer.headers;
    const again = await get(`/cases/${id}/picture`, side.brand.token, { 'if-none-match': etag });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  });

  test('shows it to its parties, and to no one else', async () => {
    const { link } = await openNotice(side.running, 'taobao', 'shop-1');
    expect(await colourOf((await get(`/answers/${link}/pictures/${id}`)).rawPayload)).toBe('red');
    const desk = await side.running.deskUser('reviewing');
    expect((await get(`/cases/${id}/picture`, desk)).statusCode).toBe(200);
    expect((await get(`/cases/${id}/picture`)).statusCode).toBe(401);
    const other = await side.running.participant(
      { office: 'CN', number: '9777', owner: '远山', contact: 'registry@yuan.example' },
      { mark: '远山' },
    );
    const missing = '00000000-0000-4000-8000-000000000000';
    const [foreign, absent] = await Promise.all([id, missing].map((one) => get(`/cases/${one}/picture`, other.token)));
    expect([foreign?.statusCode, foreign?.payload]).toEqual([404, absent?.payload]);
    // A link opens the cases of its bundle alone.
    await side.offer('shop-2', '5002', { images: ['/img/blue.jpg'] });
    const { case: another } = await side.file('5002', { chips: ['never-made'] });
    expect((await get(`/answers/${link}/pictures/${another}`)).statusCode).toBe(404);
    expect((await get(`/answers/${link.slice(0, -2)}xx/pictures/${id}`)).statusCode).toBe(404);
  });

  test('says in a code why there is none', async () => {
    await side.offer('shop-3', '5003', { images: ['/img/damaged.jpg'] });
    const { case: damaged } = await side.file('5003', { chips: ['never-made'] });
    expect((await get(`/cases/${damaged}/picture`, side.brand.token)).json()).toMatchObject({
      status: 404,
      code: 'picture-unreadable',
    });
    await side.offer('shop-4', '5004');
    const { case: bare } = await side.file('5004', { chips: ['never-made'] });
    expect((await get(`/cases/${bare}/picture`, side.brand.token)).json().code).toBe('picture-absent');
  });
});

describe('a filing of more listings than are read', () => {
  test('shows what the cache has of the others, to who has the findings', async () => {
    await side.offer('shop-9', '6000');
    const ids = Array.from({ length: 33 }, (_, index) => `${6100 + index}`);
    side.running.shops.taobao.putListings(
      ids.map((id) => ({
        ...{ id, title: `岚木 托特包 ${id}`, seller: { id: 'shop-9' }, shipsTo: ['CN'], classes: [18] },
        ...{ price: { amount: '99.00', currency: 'CNY' }, images: ['/img/lime.jpg'] },
      })),
    );
    await side.pulled();
    const body = {
      ...{ right: side.right, reason: 'counterfeit', declaration: true, chips: ['never-made'] },
      targets: ids.map((id) => ({ url: itemUrl(id) })),
    };
    const answer = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    await side.running.settle();
    const cases = answer.body.bundles.flatMap((one: { cases: { case: string }[] }) => one.cases);
    for (const { case: id } of cases)
      expect((await get(`/cases/${id}/picture`, side.brand.token)).statusCode, id).toBe(200);
  });
});
