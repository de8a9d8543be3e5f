import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetFingerprints } from '../../packages/service/src/intake/photo-bank/index.ts';
import { halfOf, mirroredAndCropped, photo } from '../../packages/service/src/testing/photo.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { openNotice } from './seller.ts';

/** Copied photos: of the rights holder, of its authorised shop, of an upheld case; and the honest seller whose photo was copied. */

const files = new Map<string, Buffer>();
/** The pictures that the shop was asked for. */
const asked: string[] = [];
let side: BrandSide;
let brandId: string;

const day = 86_400_000;

async function start(brand: object = {}): Promise<void> {
  files.clear();
  asked.length = 0;
  const pictures = (key: string) => {
    asked.push(key);
    return files.get(key);
  };
  side = await startBrandSide({}, { shopper: { pictures } });
  const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18], ...brand };
  const added = await side.running.call('POST', '/brands', { as: side.brand.token, body });
  expect(added.status).toBe(201);
  brandId = added.body.id;
}

async function upload(name: string, bytes: Buffer, kind = 'photo', as = side.brand.token) {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  const request = new Request('http://x/', { method: 'POST', body: form });
  const answer = await side.running.service.app.inject({
    method: 'POST',
    url: `/api/v1/brands/${brandId}/pictures?kind=${kind}`,
    headers: {
      authorization: `Bearer ${as}`,
      'idempotency-key': `upload-${name}-${kind}`,
      'content-type': request.headers.get('content-type') ?? '',
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
  await side.running.settle();
  return { status: answer.statusCode, body: answer.json() };
}

const get = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
  });
const findingOn = async (id: string) => {
  const { body } = await side.running.call('GET', '/findings?limit=100', { as: side.brand.token });
  return body.items.find(({ listing }: { listing: { id: string } }) => listing.id === id);
};
const picturesOf = async (id: string) => {
  const { status, body } = await side.running.call('GET', `/findings/taobao/${id}/${brandId}/pictures`, {
    as: side.brand.token,
  });
  expect(status).toBe(200);
  return body;
};
const nameless = { title: '托特包 单肩 通勤', price: { amount: '59.00', currency: 'CNY' } };

describe('a participant without pictures', () => {
  beforeAll(() => start());
  afterAll(() => side.running.close());

  test('costs no request: no picture is read to be compared', async () => {
    files.set('a.jpg', await photo(1));
    await side.offer('s1', '1', { ...nameless, images: ['/img/a.jpg'] });
    await side.pulled();
    expect(asked).toEqual([]);
  });
});

describe('a photo that the rights holder uploads', () => {
  let uploaded: string;
  beforeAll(async () => {
    await start();
    files.set('copy.jpg', await mirroredAndCropped(await photo(7)));
    files.set('other.jpg', await photo(8));
    await side.offer('s1', '1', { ...nameless, images: ['/img/other.jpg', '/img/copy.jpg'] });
    await side.offer('s2', '2', { ...nameless, images: ['/img/other.jpg'] });
    const answer = await upload('bag.jpg', await photo(7));
    expect(answer).toMatchObject({ status: 201, body: { kind: 'photo', name: 'bag.jpg', state: 'waits' } });
    uploaded = answer.body.id;
  });
  afterAll(() => side.running.close());

  test('is found in a listing that names no brand, mirrored and cropped, and is only followed', async () => {
    expect(await findingOn('1')).toMatchObject({ band: 'watch' });
    expect(await findingOn('2')).toBeUndefined();
    const { pairs, missing } = await picturesOf('1');
    expect(pairs).toMatchObject([
      { kind: 'same-picture', place: 1, mirrored: true, with: { id: uploaded, bank: 'brand', name: 'bag.jpg' } },
    ]);
    const [{ part, withPart, points, image }] = pairs;
    expect(points).toBeGreaterThanOrEqual(12);
    for (const { left, top, width, height } of [part, withPart])
      for (const edge of [left, top, left + width, top + height]) expect(edge).toBeLessThanOrEqual(1.001);
    expect(image).toMatch(/copy\.jpg$/);
    expect(missing).toEqual([]);
  });

  test('is read once for all listings that show it at the same address', async () => {
    const copies = asked.filter((key) => key === 'other.jpg');
    await side.offer('s2', '3', { ...nameless, images: ['/img/other.jpg'] });
    expect(asked.filter((key) => key === 'other.jpg')).toEqual(copies);
  });

  test('is shown to its holder, small, and to no one else', async () => {
    const own = await get(`/photo-bank/${uploaded}`, side.brand.token);
    expect([own.statusCode, own.headers['content-type']]).toEqual([200, 'image/jpeg']);
    const other = await side.running.participant(
      { office: 'CN', number: '9777', owner: '远山', contact: 'registry@yuan.example' },
      { mark: '远山' },
    );
    const [foreign, absent] = await Promise.all(
      [uploaded, '00000000-0000-4000-8000-000000000000'].map((id) => get(`/photo-bank/${id}`, other.token)),
    );
    expect([foreign?.statusCode, foreign?.payload]).toEqual([404, absent?.payload]);
    expect((await get(`/findings/taobao/1/${brandId}/pictures`, other.token)).statusCode).toBe(404);
    const { status } = await side.running.call('DELETE', `/brands/${brandId}/pictures/${uploaded}`, {
      as: other.token,
    });
    expect(status).toBe(404);
  });

  test('is one, however often it is uploaded; what is no picture is refused', async () => {
    const again = await upload('again.jpg', await photo(7));
    expect(again.body.id).toBe(uploaded);
    expect(await upload('plain.txt', Buffer.from('words'))).toMatchObject({
      status: 415,
      body: { code: 'photo-type' },
    });
    const { body } = await side.running.call('GET', `/brands/${brandId}/pictures`, { as: side.brand.token });
    expect(body.items).toMatchObject([{ id: uploaded, state: 'compared' }]);
  });

  test('is all that a complaint rests on: a reviewer looks, the page is hidden, and a seller who replaces it has no points', async () => {
    const { running } = side;
    const { case: id } = await side.file('1', { chips: ['our-photo'] });
    expect(await side.caseOf(id)).toMatchObject({
      ...{ status: 'desk-review', laneReasons: ['right-not-shown', 'photo-only'] },
      remedy: { kind: 'replace-picture' },
    });
    const desk = await running.deskUser('reading');
    const body = { decision: 'proceed', reasons: 'The photo is the holder’s own.' };
    expect((await running.call('POST', `/desk/cases/${id}/review`, { as: desk, body })).status).toBe(200);
    await running.settle();
    expect(await side.page('1')).toBe(404);
    const seller = await openNotice(running, 'taobao', 's1');
    const { cases, answers } = await seller.notice();
    expect(Date.parse(cases[0].remedy.until) - running.clock.now().getTime()).toBeGreaterThan(47 * 3_600_000);
    expect(answers[0].kind).toBe('amended');
    const statement = '已换成自己拍摄的图片。商品本身没有使用该商标。';
    expect((await seller.answer('amended', ['before-and-after'], { statement })).status).toBe(201);
    await running.settle();
    expect(await side.caseOf(id)).toMatchObject({ status: 'restored', decision: 'discontinued' });
    expect(await side.page('1')).toBe(200);
    expect((await running.call('GET', '/sellers/taobao/s1', { as: desk })).body).toMatchObject({ points: 0 });
  });

  test('takes the finding with it when it is removed', async () => {
    const path = `/brands/${brandId}/pictures/${uploaded}`;
    expect((await side.running.call('DELETE', path, { as: side.brand.token })).status).toBe(200);
    await side.running.settle();
    expect(await findingOn('1')).toBeUndefined();
    expect((await get(`/photo-bank/${uploaded}`, side.brand.token)).statusCode).toBe(404);
  });
});

describe('photos of an authorised shop', () => {
  beforeAll(async () => {
    await start({ authorised: [{ marketplace: 'taobao', seller: 'flagship' }] });
    files.set('genuine.jpg', await photo(11));
    files.set('copy.jpg', await mirroredAndCropped(await photo(11)));
    await side.offer('flagship', '1', { images: ['/img/genuine.jpg'] });
    await side.pass(3);
    await side.offer('copyist', '2', { images: ['/img/copy.jpg'] });
  });
  afterAll(() => side.running.close());

  test('are learned, and found in other shops; the authorised shop stays quiet', async () => {
    const { pairs } = await picturesOf('2');
    expect(pairs).toMatchObject([{ kind: 'same-picture', with: { bank: 'brand', listing: { id: '1' } } }]);
    const quiet = await findingOn('1');
    expect(['act', 'review']).not.toContain(quiet?.band);
  });

  test('are forgotten when the shop is authorised no longer', async () => {
    const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18], authorised: [] };
    const answer = await side.running.call('PUT', `/brands/${brandId}`, { as: side.brand.token, body });
    expect(answer.status).toBe(200);
    await side.running.settle();
    const listed = await side.running.call('GET', `/brands/${brandId}/pictures`, { as: side.brand.token });
    expect(listed.body.items).toEqual([]);
    expect((await picturesOf('2')).pairs).toEqual([]);
  });
});

describe('the photo of an upheld case', () => {
  let first: string;
  beforeAll(async () => {
    await start();
    files.set('fake.jpg', await photo(21));
    files.set('copy.jpg', await mirroredAndCropped(await photo(21)));
    files.set('again.jpg', await photo(21));
    // The honest seller showed the photo first; the counterfeiter copied it.
    await side.offer('honest', '1', { ...nameless, images: ['/img/again.jpg'] });
    await side.pass(3);
    await side.offer('faker', '2', { images: ['/img/fake.jpg'] });
    first = (await side.file('2', { chips: ['never-made'] })).case;
    await side.pass(8);
    expect(await side.caseOf(first)).toMatchObject({ status: 'upheld' });
    await side.offer('returned', '3', { ...nameless, images: ['/img/copy.jpg'] });
    await side.pulled();
  });
  afterAll(() => side.running.close());

  test('is found when it comes back in another shop', async () => {
    const { pairs } = await picturesOf('3');
    expect(pairs).toMatchObject([
      { kind: 'same-picture', mirrored: true, with: { bank: 'case', case: first, seller: 'taobao/faker' } },
    ]);
    // As it was kept when the complaint was filed.
    const answer = await get(`/photo-bank/${pairs[0].with.id}`, side.brand.token);
    expect(answer.statusCode).toBe(200);
  });

  test('is not held against the seller whose page showed it first, who adds the same photo at another address later', async () => {
    expect(await findingOn('1')).toBeUndefined();
    files.set('new-address.jpg', await photo(21));
    await side.offer('honest', '4', { ...nameless, images: ['/img/new-address.jpg'] });
    await side.pulled();
    expect(await findingOn('4')).toBeUndefined();
  });

  test('is in the packet of the next complaint: the seller reads of it and since when, and sees no other seller’s picture', async () => {
    const { case: next } = await side.file('3', { chips: ['never-made'] });
    const { running, brand } = side;
    const packet = (await running.call('GET', `/cases/${next}/packet`, { as: brand.token })).body;
    const [compared] = packet.parts.packet.body.comparison.pictures;
    expect(compared).toMatchObject({ with: { bank: 'case' } });
    expect(Object.keys(compared.with).sort()).toEqual(['bank', 'id', 'since']);
    expect(Date.parse(compared.shownSince) - Date.parse(compared.with.since)).toBeGreaterThan(7 * day);
    expect(packet.parts.filer.body.comparedCases).toMatchObject([{ case: first, seller: 'taobao/faker' }]);
    expect((await get(`/cases/${next}/pictures/${compared.with.id}`, brand.token)).statusCode).toBe(200);

    const { link } = await openNotice(running, 'taobao', 'returned');
    const sellers = (await running.call('GET', `/answers/${link}/packets/${next}`)).body;
    expect(sellers.parts.filer.body).toBeUndefined();
    expect(JSON.stringify(sellers)).not.toContain('faker');
    expect(JSON.stringify(sellers)).not.toContain(first);
    const lines = sellers.sections.find(({ item }: { item: string }) => item === 'comparison').rows;
    const words = lines.map(({ text }: { text: { en: string } }) => text.en).join('\n');
    expect(words).toMatch(
      /Picture 1 of the listing shows the same photo as a listing about which a complaint was upheld/,
    );
    expect(words).toMatch(/matching points, mirrored/);
    expect(words).toMatch(/By this seller since .*; the other picture is known since/);
    expect((await get(`/answers/${link}/pictures/${next}/${compared.with.id}`)).statusCode).toBe(404);
  });

  test('leaves the bank when the decision falls', async () => {
    const statement = await openNotice(side.running, 'taobao', 'faker');
    expect((await statement.appeal('The photo and the goods are ours.')).status).toBe(200);
    await side.running.settle();
    const desk = await side.running.deskUser('appellate');
    const body = { outcome: 'reversed', reasons: 'The goods were genuine.' };
    const decided = await side.running.call('POST', `/desk/cases/${first}/appeal-decision`, { as: desk, body });
    expect(decided.status).toBe(200);
    await side.running.settle();
    const { rows } = await side.running.service.transactions.work((tx) =>
      sql`select from fingerprint where case_id = ${first}::uuid`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

describe('a photo of which a seller showed another part first', () => {
  beforeAll(async () => {
    await start();
    const whole = await photo(25);
    files.set('left.jpg', await halfOf(whole, 'left'));
    files.set('right.jpg', await halfOf(whole, 'right'));
    files.set('whole.jpg', whole);
    await side.offer('honest', '1', { ...nameless, images: ['/img/right.jpg'] });
    await side.pass(3);
    await side.offer('faker', '2', { images: ['/img/left.jpg'] });
    const { case: id } = await side.file('2', { chips: ['never-made'] });
    await side.pass(8);
    expect(await side.caseOf(id)).toMatchObject({ status: 'upheld' });
    for (const [seller, listing] of [
      ['returned', '3'],
      ['honest', '4'],
    ] as const)
      await side.offer(seller, listing, { ...nameless, images: ['/img/whole.jpg'] });
    await side.pulled();
  });
  afterAll(() => side.running.close());

  test('is held against who shows it anew, and not against that seller', async () => {
    expect((await picturesOf('3')).pairs).toMatchObject([{ kind: 'same-picture', with: { seller: 'taobao/faker' } }]);
    expect(await findingOn('4')).toBeUndefined();
  });
});

describe('pictures that cannot be compared', () => {
  beforeAll(async () => {
    await start();
    await upload('bag.jpg', await photo(31));
    files.set('cut.jpg', (await photo(31)).subarray(0, 400));
    for (const nth of [1, 2, 3, 4, 5]) files.set(`${nth}.jpg`, await photo(40 + nth));
    const images = ['/img/cut.jpg', '/img/absent.jpg', '/img/1.jpg', '/img/2.jpg', '/img/3.jpg', '/img/4.jpg'];
    await side.offer('s1', '1', { images });
  });
  afterAll(() => side.running.close());

  test('are named with the reason, and hold up no other', async () => {
    const { pairs, missing } = await picturesOf('1');
    expect(pairs).toEqual([]);
    expect(missing.map(({ place, why }: { place: number; why: string }) => [place, why])).toEqual([
      [0, 'unreadable'],
      [1, 'no-picture'],
      [5, 'not-compared'],
    ]);
  });

  test('go with their seller, as what was read of the others', async () => {
    const { transactions } = side.running.service;
    const kept = () => transactions.look((db) => db.selectFrom('fingerprint').select('id').where('seller', '=', 's1'));
    expect(await kept()).toHaveLength(5);
    await transactions.work((tx) =>
      forgetFingerprints(tx, { marketplace: 'taobao', seller: 's1' }, side.running.clock.now()),
    );
    expect(await kept()).toEqual([]);
  });
});
