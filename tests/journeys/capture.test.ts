import { createHash } from 'node:crypto';
import type { Connector } from '@marketsafe/connectors';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningOptions } from '../../packages/service/src/testing/running-service.ts';
import { type BrandSide, itemUrl, startBrandSide } from './brand-side.ts';
import { pdfText } from './pdf-text.ts';
import { openNotice } from './seller.ts';

/** A listing's page is read when the complaint is filed: what its packet holds of it, and what it says where that failed. */

type Instead = { status?: number; html?: string; location?: string; afterMs?: number };

const colours = ['red', 'green', 'blue'];
const pictures = new Map<string, Buffer | string>();
const instead = new Map<string, Instead>();
let side: BrandSide;

beforeAll(async () => {
  for (const [index, background] of colours.entries()) {
    const picture = sharp({ create: { width: 600, height: 400, channels: 3, background } });
    pictures.set(`good/${index}.jpg`, await picture.jpeg().toBuffer());
  }
  const noise = Buffer.from('not a picture at all');
  pictures.set('bad/text.jpg', noise);
  pictures.set('bad/cut.jpg', (pictures.get('good/0.jpg') as Buffer).subarray(0, 300));
  pictures.set('bad/script.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  // Four gigapixels in a few hundred bytes of header: nothing of it is decoded.
  pictures.set('bad/bomb.png', bomb(65_000, 65_000));
});

/** Longer than a test may take: a page that comes is read on a busy machine, too, and what waited for the end of that time would fail. */
const endless = 600_000;

/** Each group has a programme of its own, since a newcomer's complaints of a day are counted. */
function withProgramme(more: RunningOptions = { pagesMs: endless }): void {
  beforeAll(async () => {
    const shopper = {
      pictures: (key: string) => pictures.get(key),
      instead: (listing: string) => instead.get(listing),
    };
    side = await startBrandSide({}, { shopper, ...more });
  });
  afterAll(() => side.running.close());
}

/** The beginning of a PNG that says it has so many pixels. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 2, 0, 0, 0], 16);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), header]);
}

const get = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
  });
const packetOf = async (id: string) => (await get(`/cases/${id}/packet`, side.brand.token)).json();
const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const good = colours.map((_, index) => `/img/good/${index}.jpg`);
let listings = 8000;
/** Offers a listing and files for it. */
async function filed(more: object = {}, then?: Instead, filing: object = {}) {
  listings += 1;
  const id = `${listings}`;
  await side.offer(`shop-${id}`, id, more);
  if (then) instead.set(id, then);
  return side.file(id, { chips: ['never-made'], ...filing });
}

describe('a page that is there', () => {
  withProgramme();

  test('is in the packet with its words, all its pictures by their hashes, and the log', async () => {
    const { case: id, lane } = await filed({ images: good, attributes: { 颜色: '红色', size: { eu: 40 } } });
    expect(lane).toBe('expedited');
    const { parts, sections, pictures: shown, elements } = await packetOf(id);
    const { capture, notCaptured, filedAt } = parts.packet.body;
    expect(capture).toMatchObject({ outcome: 'read', shows: ['title', 'price'] });
    expect(capture.log.map(({ what, status }: { what: string; status: number }) => [what, status])).toEqual([
      ['page', 200],
      ...good.map(() => ['picture', 200]),
    ]);
    for (const { at, bytes, sha256: hash } of capture.log) {
      expect(at).toBe(filedAt);
      expect(bytes).toBeGreaterThan(0);
      expect(hash).toMatch(/^[0-9a-f]{64}$/);
    }
    expect(capture.log.slice(1).map((one: { sha256: string }) => one.sha256)).toEqual(
      colours.map((_, index) => sha256(pictures.get(`good/${index}.jpg`) ?? '')),
    );
    expect(notCaptured).toEqual(['screenshot', 'description']);
    for (const { thumbnail } of shown) {
      const { format, width = 0 } = await sharp(Buffer.from(thumbnail, 'base64')).metadata();
      expect(format).toBe('jpeg');
      expect(width).toBeLessThanOrEqual(600);
    }
    const words = JSON.stringify(sections);
    expect(words).toContain('3 of 3 kept as files');
    expect(words).toContain(`岚木 托特包 ${listings}`);
    // Nothing is printed raw.
    expect(words).toContain('size: eu: 40\\n颜色: 红色');
    const states = Object.fromEntries(elements.map((one: { id: string; state: string }) => [one.id, one.state]));
    expect(states).toMatchObject({ 'ecl-42-evidence': 'here', 'dsa-16-2-a': 'here' });
    for (const { lacks } of elements) {
      for (const { text } of lacks)
        expect([text.en, text['zh-CN']]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/。$/)]);
    }
  });

  test('is shown to its seller as to its complainant, and to no other party', async () => {
    const { case: id } = await filed({ images: good });
    const { link } = await openNotice(side.running, 'taobao', `shop-${listings}`);
    const sellers = (await get(`/answers/${link}/packets/${id}`)).json();
    const brands = await packetOf(id);
    expect(sellers.pictures).toEqual(brands.pictures);
    expect(sellers.parts.packet).toEqual(brands.parts.packet);
    const other = await side.running.participant(
      { office: 'CN', number: '9777', owner: `远山${listings}`, contact: `registry@yuan${listings}.example` },
      { mark: `远山${listings}` },
    );
    expect((await get(`/cases/${id}/packet`, other.token)).statusCode).toBe(404);
  });

  test('is a document with its pictures', async () => {
    const { case: id } = await filed({ images: good });
    for (const language of ['en', 'zh-CN']) {
      const pdf = (await get(`/cases/${id}/packet.pdf?language=${language}`, side.brand.token)).rawPayload;
      expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(3);
      const text = pdfText(pdf).replaceAll(/\s/g, '');
      expect(text).toContain(sha256(pictures.get('good/0.jpg') ?? '').slice(0, 32));
      expect(text).not.toMatch(/[{}[\]]"/);
    }
  });
});

describe('its archive', () => {
  withProgramme();

  test('has the page and its pictures as they came, for both sides alike', async () => {
    const { case: id } = await filed({ images: [...good, '/img/bad/cut.jpg'] });
    const { parts } = await packetOf(id);
    const { log } = parts.packet.body.capture;
    const archive = await get(`/cases/${id}/packet.warc`, side.brand.token);
    expect(archive.headers).toMatchObject({
      'content-type': 'application/warc',
      'content-disposition': `attachment; filename*=UTF-8''packet-${id}.warc`,
    });
    const text = archive.rawPayload.toString('latin1');
    // What nothing could open is named in the log alone.
    const records = [...text.matchAll(/^WARC-Type: (\w+)\r\n/gm)].map(([, type]) => type);
    expect(records).toEqual(['warcinfo', 'resource', ...good.map(() => 'resource'), 'metadata']);
    expect(text).toContain(`the packet's SHA-256 is ${parts.packet.hash}`);
    for (const { address, sha256: hash, contentType } of log.slice(0, -1))
      expect(text).toContain(
        `WARC-Target-URI: ${address}\r\nWARC-Block-Digest: sha256:${hash}\r\nContent-Type: ${contentType}\r\n`,
      );
    for (const index of colours.keys())
      expect(archive.rawPayload.includes(pictures.get(`good/${index}.jpg`) ?? '?')).toBe(true);
    const { link } = await openNotice(side.running, 'taobao', `shop-${listings}`);
    expect((await get(`/answers/${link}/packets/${id}/packet.warc`)).rawPayload.equals(archive.rawPayload)).toBe(true);
    expect((await get(`/cases/${id}/packet.warc`)).statusCode).toBe(401);
  });

  test('of a page that was not read has the log', async () => {
    const { case: id } = await filed({}, { location: `/item.htm?id=${listings + 1}` });
    const archive = (await get(`/cases/${id}/packet.warc`, side.brand.token)).payload;
    expect(archive.match(/^WARC-Type: \w+/gm)).toEqual(['WARC-Type: warcinfo', 'WARC-Type: metadata']);
  });
});

describe('pictures that are none', () => {
  withProgramme();

  test('are named with the reason, and reach no decoder outside a process that may die', async () => {
    const images = ['bad/text.jpg', 'bad/cut.jpg', 'bad/script.svg', 'bad/bomb.png', 'bad/absent.jpg', 'good/1.jpg'];
    const { case: id } = await filed({ images: images.map((one) => `/img/${one}`) });
    const { parts, pictures: shown } = await packetOf(id);
    const { log } = parts.packet.body.capture;
    const fault = (end: string) => log.find(({ address }: { address: string }) => address.endsWith(end)).fault;
    expect(['text.jpg', 'script.svg', 'absent.jpg'].map(fault)).toEqual(['no-picture', 'no-picture', 'no-picture']);
    const thumbnails = shown.map(({ thumbnail, why }: { thumbnail?: string; why?: { en: string } }) =>
      thumbnail ? 'shown' : why?.en.slice(0, 19),
    );
    expect(thumbnails).toEqual([
      'Not kept',
      'It cannot be shown:',
      'Not kept',
      'It cannot be shown:',
      'Not kept',
      'shown',
    ]);
    expect(parts.packet.body.notCaptured).toContain('picture-bytes');
    expect((await get(`/cases/${id}/packet.pdf`, side.brand.token)).statusCode).toBe(200);
  });

  test('at addresses inside the operator’s network are not called', async () => {
    const { case: id } = await filed({
      images: ['https://127.0.0.1/admin.png', 'http://169.254.169.254/latest/key.png'],
    });
    const { log } = (await packetOf(id)).parts.packet.body.capture;
    expect(log.slice(1).map((one: { fault: string }) => one.fault)).toEqual(['refused', 'refused']);
  });
});

describe('a page behind a wall', () => {
  withProgramme();

  test.each<[string, Instead, string]>([
    ['a request to sign in', { status: 200, html: '<h1>登录</h1><form><input type="password"></form>' }, 'login'],
    ['a redirect to it', { location: '/member/login.jhtml?redirect=item' }, 'login'],
    ['a status of it', { status: 401 }, 'login'],
    ['a test for robots', { html: '<title>验证码</title><p>请拖动下方滑块完成验证</p>' }, 'robot'],
    ['a refusal', { status: 403, html: 'denied' }, 'robot'],
    ['too many requests', { status: 429 }, 'robot'],
  ])('for %s is said to be so, and a reviewer looks first', async (_, then, outcome) => {
    const { case: id, status, lane } = await filed({ images: good }, then);
    expect([status, lane]).toEqual(['desk-review', 'review']);
    const { parts, elements } = await packetOf(id);
    expect(parts.packet.body.capture.outcome).toBe(outcome);
    expect(parts.packet.body.notCaptured).toContain('page-now');
    const { review } = await side.caseOf(id);
    expect(review.map(({ reason }: { reason: string }) => reason)).toEqual(['page-walled']);
    const [evidence] = elements;
    expect(evidence.lacks.map(({ code }: { code: string }) => code)).toContain('page-now');
    expect(side.effects(`${listings}`)).toEqual([]);
  });
});

/** Files for a listing whose page cannot be read: the complaint takes effect all the same. */
async function filedWithout(page: Instead, outcome: string): Promise<void> {
  const { case: id, lane } = await filed({ images: good.slice(0, 1) }, page);
  expect(lane).toBe('expedited');
  const { parts } = await packetOf(id);
  expect(parts.packet.body.capture.outcome).toBe(outcome);
  expect(parts.packet.body.notCaptured).toContain('page-now');
  expect(side.effects(`${listings}`)).toEqual(['listing-hidden']);
}

describe('a page that is not there in time', () => {
  // The time that a filing has by itself.
  withProgramme({});

  test('delays no complaint', () => filedWithout({ afterMs: endless }, 'failed'));
});

describe('a page that cannot be read', () => {
  withProgramme();

  test.each<[string, Instead, string]>([
    ['gone', { status: 404, html: 'no such page' }, 'gone'],
    ['out of order', { status: 500, html: 'error' }, 'failed'],
    ['redirected in a circle', { location: 'PLACE' }, 'failed'],
  ])('since it is %s delays no complaint', async (_, then, outcome) => {
    await filedWithout(then.location === 'PLACE' ? { location: `/item.htm?id=${listings + 1}` } : then, outcome);
  });

  test('is no excuse for a seller who writes of captchas and passwords', async () => {
    const description = 'captcha 验证码 滑块 login <input type="password">';
    const { case: id, lane } = await filed({ description });
    expect(lane).toBe('expedited');
    expect((await packetOf(id)).parts.packet.body.capture.outcome).toBe('read');
  });

  test('keeps no word that a reader does not see, and runs nothing', async () => {
    const html = `<title>岚木 托特包 ${listings + 1}</title><script>secret()</script><p>看得见</p><!-- hidden --><style>x{}</style>${'<div>'.repeat(5000)}`;
    const { case: id } = await filed({}, { html });
    const { sections } = await packetOf(id);
    const rows = sections.find((one: { item: string }) => one.item === 'capture').rows;
    const text = rows.find((one: { item: string }) => one.item === 'pageText').text.en;
    expect(text).toBe('看得见');
  });
});

describe('one filing of many listings', () => {
  withProgramme();

  test('reads the pages of the first thirty, and is accepted as a whole', async () => {
    await side.offer('shop-0', '8999');
    const ids = Array.from({ length: 33 }, (_, index) => `${9000 + index}`);
    side.running.shops.taobao.putListings(
      ids.map((id) => ({
        ...{ id, title: `岚木 托特包 ${id}`, seller: { id: 'shop-0' }, shipsTo: ['CN'], classes: [18] },
        ...{ price: { amount: '99.00', currency: 'CNY' } },
      })),
    );
    await side.pulled();
    const body = {
      ...{ right: side.right, reason: 'counterfeit', declaration: true, chips: ['never-made'] },
      targets: ids.map((id) => ({ url: itemUrl(id) })),
    };
    const answer = await side.running.call('POST', '/complaints', { as: side.brand.token, body });
    expect(answer.status, JSON.stringify(answer.body)).toBe(201);
    const cases = answer.body.bundles.flatMap((one: { cases: { case: string }[] }) => one.cases);
    const packets = await Promise.all(cases.map(({ case: id }: { case: string }) => packetOf(id)));
    const outcomes = packets.map(({ parts }) => parts.packet.body.capture.outcome);
    expect(outcomes.filter((one) => one === 'too-many')).toHaveLength(3);
    await side.running.settle();
  });
});

describe('a marketplace that permits few requests', () => {
  let rate: { perSecond: number } | undefined;
  beforeAll(async () => {
    rate = undefined;
    const connectorOf = (made: Connector): Connector => ({
      ...made,
      capabilities: () => ({ ...made.capabilities(), ...(rate && { rate }) }),
    });
    // All of it is waited for, since the clock of the rate stands still; the page comes first, also on a busy machine.
    const shopper = { pictures: (key: string) => pictures.get(key) };
    side = await startBrandSide({}, { shopper, connectorOf, pagesMs: 10_000 });
  });
  afterAll(() => side.running.close());

  test('is asked for the page, and for no more than it permits; the complaint takes effect all the same', async () => {
    await side.offer('shop-0', '9900', { images: good });
    rate = { perSecond: 4 };
    const { case: id, lane } = await side.file('9900', { chips: ['never-made'] });
    expect(lane).toBe('expedited');
    const { capture } = (await packetOf(id)).parts.packet.body;
    expect(capture.outcome).toBe('read');
    expect(capture.log.map(({ what, fault }: { what: string; fault?: string }) => [what, fault])).toEqual([
      ['page', undefined],
      ...good.map(() => ['picture', 'not-asked']),
    ]);
    expect(await side.page('9900')).toBe(404);
  });
});
