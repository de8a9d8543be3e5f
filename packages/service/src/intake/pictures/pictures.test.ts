import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directoryBlobs } from '../../platform/blobs.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { type Running, type RunningOptions, startRunning } from '../../testing/running-service.ts';
import { erasePictures, forgetPictures } from './index.ts';

type Instead = { status?: number; html?: string; location?: string };

const files = new Map<string, Buffer | string>();
const instead = new Map<string, Instead>();
/** The pictures that the shop was asked for, in order. */
const asked: string[] = [];

const inColour = (background: string, side = 900): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** A picture that no encoding makes small. */
const noise = (): Promise<Buffer> =>
  sharp(randomBytes(400 * 400 * 3), { raw: { width: 400, height: 400, channels: 3 } })
    .png()
    .toBuffer();

let running: Running;
let brand: { id: string; token: string };
let other: { id: string; token: string };
let listings = 0;

async function start(more: RunningOptions = {}): Promise<void> {
  const pictures = (key: string) => {
    asked.push(key);
    return files.get(key);
  };
  running = await startRunning(undefined, { shopper: { pictures, instead: (id) => instead.get(id) }, ...more });
  const entry = (number: string, owner: string) => ({ office: 'CN', number, owner, contact: `c${number}@x.example` });
  brand = await running.participant(entry('1', 'Maison Lune'), { mark: 'Lunaria' });
  other = await running.participant(entry('2', 'House Sol'), { mark: 'Solstice' });
  const body = { name: 'Lunaria', marks: [{ text: 'Lunaria' }], classes: [25] };
  await running.call('POST', '/brands', { as: brand.token, body });
  running.shops.taobao.putSellers([{ id: 's1', name: '明月小店' }]);
  await running.settle();
}

/** Offers listings with these first pictures; the programme has seen and screened them. Returns their ids. */
async function offered(images: readonly (string | undefined)[], title = 'Lunaria 包 高仿'): Promise<string[]> {
  const rows = images.map((image) => {
    listings += 1;
    return { id: `${7000 + listings}`, title: `${title} ${listings}`, seller: { id: 's1' }, shipsTo: ['CN'], image };
  });
  running.shops.taobao.putListings(
    rows.map(({ image, ...row }) => ({ ...row, images: image === undefined ? [] : [image] })),
  );
  await pulled();
  return rows.map(({ id }) => id);
}

async function pulled(minutes = 1): Promise<void> {
  running.clock.advance(minutes * 60_000);
  await running.settle();
}

const get = (id: string, as?: string, headers: Readonly<Record<string, string>> = {}) =>
  running.service.app.inject({
    url: `/api/v1/listings/taobao/${id}/picture`,
    headers: { ...(as !== undefined && { authorization: `Bearer ${as}` }), ...headers },
  });
const codeOf = async (id: string, as = brand.token): Promise<string> => (await get(id, as)).json().code;
const shopUrl = () => running.programme.marketplaces.find(({ id }) => id === 'taobao')?.baseUrl ?? '';
const rowsOf = () => running.service.transactions.look((db) => db.selectFrom('listing_picture').selectAll());
/** Files of the cache on the disk. */
async function kept(): Promise<string[]> {
  const folder = join(running.dataDirectory, 'pictures');
  const found = await readdir(folder, { recursive: true }).catch(() => []);
  return found.filter((path) => /[0-9a-f]{64}$/.test(path));
}

describe('the first picture of a listing with a finding', () => {
  let id: string;
  beforeAll(async () => {
    files.set('a.jpg', await inColour('red'));
    files.set(
      'b.png',
      await sharp({ create: { width: 300, height: 200, channels: 3, background: 'blue' } })
        .png()
        .toBuffer(),
    );
    await start();
    [id = ''] = await offered(['/img/a.jpg']);
  });
  afterAll(() => running.close());

  test('is read in the background, once, and shown small', async () => {
    expect(asked).toEqual(['a.jpg']);
    const answer = await get(id, brand.token);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-cache',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    const { format, width = 0, height = 0 } = await sharp(answer.rawPayload).metadata();
    expect(format).toBe('jpeg');
    expect(width * height).toBeLessThanOrEqual(160_000);
    expect(asked).toEqual(['a.jpg']);
  });

  test('is sent again only if it changed', async () => {
    const { etag } = (await get(id, brand.token)).headers;
    const again = await get(id, brand.token, { 'if-none-match': `W/"x", ${etag}` });
    expect([again.statusCode, again.rawPayload.length, again.headers.etag]).toEqual([304, 0, etag]);
    expect((await get(id, brand.token, { 'if-none-match': '"x"' })).statusCode).toBe(200);
  });

  test('is for who has the finding, and for the review team', async () => {
    expect((await get(id)).statusCode).toBe(401);
    expect((await get(id, await running.deskUser('viewer'))).statusCode).toBe(200);
    // Or they would learn that another brand's screening found it.
    const [unseen = ''] = await offered(['/img/a.jpg'], '素色 包');
    const [foreign, absent] = await Promise.all([get(id, other.token), get(unseen, other.token)]);
    expect(foreign.json().code).toBe('picture-absent');
    expect(foreign.payload).toBe(absent.payload);
    expect((await get('9', other.token)).json().code).toBe('not-found');
  });

  test('is not read for a listing without a finding, whoever looks at it', async () => {
    const before = asked.length;
    files.set('plain.jpg', await inColour('green'));
    const [plain = ''] = await offered(['/img/plain.jpg'], '素色 包');
    for (const as of [brand.token, other.token]) expect(await codeOf(plain, as)).toBe('picture-absent');
    await pulled();
    expect(asked.slice(before)).toEqual([]);
  });

  test('is one file where several addresses lead to the same', async () => {
    files.set('copy.jpg', files.get('a.jpg') ?? '');
    const before = await kept();
    const ids = await offered(['/img/copy.jpg', '/img/b.png', undefined]);
    expect((await kept()).length).toBe(before.length + 1);
    expect(await Promise.all(ids.map(async (one) => (await get(one, brand.token)).statusCode))).toEqual([
      200, 200, 404,
    ]);
  });

  test('is read again when the listing has another', async () => {
    const before = asked.length;
    const title = 'Lunaria 包 高仿 1';
    running.shops.taobao.putListings([{ id, title, seller: { id: 's1' }, shipsTo: ['CN'], images: ['/img/b.png'] }]);
    await pulled();
    // What is at an address is known already.
    expect(asked.slice(before)).toEqual([]);
    expect((await get(id, brand.token)).statusCode).toBe(200);
  });

  test('goes with its seller', async () => {
    const { transactions } = running.service;
    const pictures = directoryBlobs(join(running.dataDirectory, 'pictures'), systemEntropy);
    const gone = await transactions.work((tx) => forgetPictures(tx, { marketplace: 'taobao', seller: 's1' }));
    await erasePictures(transactions, pictures, gone);
    expect(await codeOf(id)).toBe('picture-absent');
    // With the first picture of the listing that was changed.
    expect(await rowsOf()).toEqual([]);
    expect(await kept()).toEqual([]);
  });
});

describe('what is no picture', () => {
  beforeAll(() => start());
  afterAll(() => running.close());

  /** The beginning of a PNG that says it has so many pixels. */
  function bomb(side: number): Buffer {
    const header = Buffer.alloc(25);
    header.writeUInt32BE(13, 0);
    header.write('IHDR', 4, 'latin1');
    header.writeUInt32BE(side, 8);
    header.writeUInt32BE(side, 12);
    header.set([8, 2, 0, 0, 0], 16);
    return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header]);
  }

  test.each<[string, (base: string) => string, string]>([
    ['on this machine', () => 'https://127.0.0.1/admin.png', 'picture-refused'],
    ['of a cloud’s secrets', () => 'http://169.254.169.254/latest/key.png', 'picture-refused'],
    ['at a port of this machine that is not the shop’s', () => 'http://127.0.0.1:1/a.png', 'picture-refused'],
    ['that redirects to the inside', (base) => `${base}/item.htm?id=to-inside`, 'picture-refused'],
    ['that redirects in a circle', (base) => `${base}/item.htm?id=circle`, 'picture-redirected'],
    ['that is a page', (base) => `${base}/item.htm?id=page`, 'picture-no-picture'],
    ['that asks to sign in', (base) => `${base}/item.htm?id=wall`, 'picture-no-picture'],
    ['that is a drawing with a script', () => '/img/script.svg', 'picture-no-picture'],
    ['that is there no more', () => '/img/absent.jpg', 'picture-no-picture'],
    ['of more than 10 MiB', () => '/img/large.jpg', 'picture-too-large'],
    ['of four gigapixels', () => '/img/bomb.png', 'picture-unreadable'],
    ['that breaks off', () => '/img/cut.jpg', 'picture-unreadable'],
  ])('at an address %s is told by a code, and not shown', async (_, address, code) => {
    files.set('script.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    files.set('large.jpg', Buffer.concat([Buffer.from('ffd8ff', 'hex'), Buffer.alloc(10 * 1024 * 1024)]));
    files.set('bomb.png', bomb(65_000));
    files.set('cut.jpg', (await inColour('red')).subarray(0, 300));
    instead.set('to-inside', { location: 'https://10.0.0.1/secret.png' });
    instead.set('circle', { location: '/item.htm?id=circle' });
    instead.set('page', { html: '<img src="/img/a.jpg">' });
    instead.set('wall', { status: 403, html: 'denied' });
    const [id = ''] = await offered([address(shopUrl())]);
    const answer = await get(id, brand.token);
    expect([answer.statusCode, answer.json().code]).toEqual([404, code]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json().detail).toMatch(/^The picture could not be read: .{5,100}\.$/);
    expect(await kept()).toEqual([]);
  });

  test('but only late is asked for again', async () => {
    instead.set('late', { status: 503, html: 'busy' });
    const [id = ''] = await offered([`${shopUrl()}/item.htm?id=late`]);
    expect(await codeOf(id)).toBe('picture-no-picture');
    const attempts = async () => (await rowsOf()).find(({ address }) => address.endsWith('id=late'))?.attempts;
    expect(await attempts()).toBe(1);
    await pulled(2);
    expect(await attempts()).toBe(2);
    await pulled(31);
    await pulled(600);
    // Three times in all.
    expect(await attempts()).toBe(3);
  });
});

describe('the cache', () => {
  afterAll(() => running.close());

  test('has a bound, and loses what was unused for longest', async () => {
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names) files.set(`${name}.png`, await noise());
    const copy = sharp(files.get('one.png') as Buffer).jpeg({ quality: 82, chromaSubsampling: '4:4:4' });
    // Room for three, each with its row.
    const most = Math.round(3.5 * ((await copy.toBuffer()).length + 1024));
    await start({ pictureBytes: most });
    const ids: string[] = [];
    for (const name of names.slice(0, 3)) {
      ids.push(...(await offered([`/img/${name}.png`])));
      running.clock.advance(2 * 86_400_000);
    }
    // The first is used again, so the second goes.
    expect((await get(ids[0] ?? '', brand.token)).statusCode).toBe(200);
    ids.push(...(await offered(['/img/four.png'])));
    const codes = await Promise.all(ids.map(async (id) => (await get(id, brand.token)).statusCode));
    expect(codes).toEqual([200, 404, 200, 200]);
    expect(await codeOf(ids[1] ?? '')).toBe('picture-absent');
    expect(await kept()).toHaveLength(3);
    const { rows } = await running.service.transactions.work((tx) =>
      sql<{ bytes: string }>`select sum(size + 1024) as bytes from listing_picture`.execute(tx),
    );
    expect(Number(rows[0]?.bytes)).toBeLessThanOrEqual(most);
  });
});
