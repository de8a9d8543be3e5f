import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseCases, lockBundle } from '../../packages/service/src/app/erasure/erase-cases.ts';
import {
  DrawError,
  type DrawFault,
  type PageToDraw,
  type Renderer,
} from '../../packages/service/src/platform/rendering/index.ts';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { erasing } from './erasing.ts';
import { openNotice } from './seller.ts';

/** A kept page is drawn after the filing; `tests/browser` draws with a real browser. */

type Instead = { status?: number; html?: string; location?: string };

const files = new Map<string, Buffer>();
const instead = new Map<string, Instead>();
const asked: PageToDraw[] = [];
let shot: Buffer;
/** What comes of the next drawings instead of a screenshot. */
let faults: DrawFault[] = [];
const renderer: Renderer = {
  async draw(page) {
    asked.push(page);
    const fault = faults.shift();
    if (fault) throw new DrawError(fault, 'a test');
    return { png: shot, browser: 'TestBrowser/1.0' };
  },
  stop: () => undefined,
};
let side: BrandSide;
const { work, deps } = erasing(() => side);

beforeAll(async () => {
  const picture = sharp({ create: { width: 600, height: 400, channels: 3, background: 'red' } });
  files.set('good.jpg', await picture.jpeg().toBuffer());
  shot = await sharp({ create: { width: 1280, height: 4000, channels: 3, background: 'blue' } })
    .png()
    .toBuffer();
});

/** Each group has a programme of its own, since a newcomer's complaints of a day are counted. */
function withProgramme(drawing = true): void {
  beforeAll(async () => {
    asked.length = 0;
    const shopper = { pictures: (key: string) => files.get(key), instead: (id: string) => instead.get(id) };
    side = await startBrandSide({}, { shopper, ...(drawing && { renderer }) });
  });
  afterAll(() => side.running.close());
}

const get = (path: string, as?: string) =>
  side.running.service.app.inject({
    url: `/api/v1${path}`,
    headers: as === undefined ? {} : { authorization: `Bearer ${as}` },
  });
const packetOf = async (id: string) => (await get(`/cases/${id}/packet`, side.brand.token)).json();
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
let listings = 9100;
async function filed(then?: Instead): Promise<string> {
  listings += 1;
  await side.offer(`shop-${listings}`, `${listings}`, { images: ['/img/good.jpg'] });
  if (then) instead.set(`${listings}`, then);
  return (await side.file(`${listings}`, { chips: ['never-made'] })).case;
}
const rowOf = ({ sections }: { sections: { item: string; rows: { item: string; text: { en: string } }[] }[] }) =>
  sections.find(({ item }) => item === 'log')?.rows.find(({ item }) => item === 'screenshot')?.text.en;

describe('a page that was kept', () => {
  withProgramme();
  let id: string;
  beforeAll(async () => {
    id = await filed();
  });

  test('is drawn from its own bytes and its kept pictures', () => {
    const [page, ...others] = asked;
    expect(others).toEqual([]);
    expect(page?.html.toString('utf8')).toContain(`岚木 托特包 ${listings}`);
    expect(page?.contentType).toMatch(/^text\/html/);
    expect(page?.address).toMatch(/\/item\.htm\?id=/);
    expect([...(page?.pictures ?? [])].map(([address, bytes]) => [new URL(address).pathname, sha256(bytes)])).toEqual([
      ['/img/good.jpg', sha256(files.get('good.jpg') as Buffer)],
    ]);
  });

  test('has its screenshot beside the packet, which says that it follows', async () => {
    const file = await packetOf(id);
    const { capture, notCaptured } = file.parts.packet.body;
    expect(capture.screenshot).toBe('follows');
    expect(notCaptured).not.toContain('screenshot');
    expect(file.screenshot).toMatchObject({ sha256: sha256(shot), by: 'TestBrowser/1.0' });
    expect(await sharp(Buffer.from(file.screenshot.picture, 'base64')).metadata()).toMatchObject({
      ...{ format: 'jpeg', width: 1280, height: 4000 },
    });
    expect(rowOf(file)).toMatch(new RegExp(`^Drawn afterwards .*\\n.* · TestBrowser/1\\.0\\nSHA-256 ${sha256(shot)}$`));
  });

  test('is drawn for its seller too', async () => {
    const { link } = await openNotice(side.running, 'taobao', `shop-${listings}`);
    const sellers = (await get(`/answers/${link}/packets/${id}`)).json();
    expect(sellers.screenshot).toEqual((await packetOf(id)).screenshot);
  });

  test('is in the document with its screenshot, over several pages', async () => {
    for (const language of ['en', 'zh-CN']) {
      const pdf = (await get(`/cases/${id}/packet.pdf?language=${language}`, side.brand.token)).rawPayload;
      // One of the listing's picture, one that several pages show.
      expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(2);
      expect(pdf.toString('latin1').match(/\/S \/Figure/g)?.length).toBeGreaterThanOrEqual(3);
    }
  });

  test('is in the archive with its screenshot, which names it', async () => {
    const archive = (await get(`/cases/${id}/packet.warc`, side.brand.token)).rawPayload;
    const text = archive.toString('latin1');
    expect([...text.matchAll(/^WARC-Type: (\w+)\r\n/gm)].map(([, type]) => type)).toEqual([
      ...['warcinfo', 'resource', 'resource', 'metadata', 'conversion'],
    ]);
    const [, page] = [...text.matchAll(/^WARC-Record-ID: (\S+)\r\n/gm)].map(([, one]) => one);
    expect(text).toContain(`WARC-Refers-To: ${page}\r\n`);
    expect(archive.includes(shot)).toBe(true);
  });

  test('goes with its screenshot', async () => {
    const { blobs } = deps();
    expect((await blobs.get(sha256(shot))).equals(shot)).toBe(true);
    const { bundle } = (await packetOf(id)).parts.packet.body;
    const at = { begin: deps().begin, now: side.running.clock.now() };
    const gone = await work(async (tx) => {
      await lockBundle(tx, bundle, at);
      return eraseCases(tx, [id], at);
    });
    expect(gone).toContain(sha256(shot));
    expect((await get(`/cases/${id}/packet`, side.brand.token)).statusCode).toBe(410);
  });
});

describe('a page that is not drawn', () => {
  withProgramme();

  test('since the browser failed, says so', async () => {
    faults = ['memory'];
    const file = await packetOf(await filed());
    expect(file.screenshot).toEqual({
      why: { en: expect.stringContaining('too much memory'), 'zh-CN': expect.any(String) },
    });
    expect(rowOf(file)).toBe('No screenshot: drawing the page took too much memory');
  });

  test('at once is tried again', async () => {
    faults = ['died'];
    expect((await packetOf(await filed())).screenshot.sha256).toBe(sha256(shot));
    faults = ['late', 'late'];
    expect((await packetOf(await filed())).screenshot.why.en).toContain('took too long');
  });

  test('since none came, is declared absent', async () => {
    const before = asked.length;
    const file = await packetOf(await filed({ location: `/item.htm?id=${listings + 1}` }));
    expect(file.parts.packet.body.notCaptured).toEqual(expect.arrayContaining(['page-now', 'screenshot']));
    expect(file).not.toHaveProperty('screenshot');
    expect(asked.length).toBe(before);
  });

  test('but a wall before it is', async () => {
    const file = await packetOf(await filed({ html: '<title>验证码</title><p>请拖动下方滑块完成验证</p>' }));
    expect(file.parts.packet.body.capture).toMatchObject({ outcome: 'robot', screenshot: 'follows' });
    expect(file.screenshot.sha256).toBe(sha256(shot));
  });
});

describe('a programme without a browser', () => {
  withProgramme(false);

  test('declares the screenshot absent', async () => {
    const file = await packetOf(await filed());
    expect(file.parts.packet.body.notCaptured).toContain('screenshot');
    expect(file.parts.packet.body.capture).not.toHaveProperty('screenshot');
    expect(file).not.toHaveProperty('screenshot');
    expect(rowOf(file)).toBeUndefined();
    const missing = file.sections.find(({ item }: { item: string }) => item === 'missing');
    expect(JSON.stringify(missing)).toContain('no browser that draws pages');
  });
});
