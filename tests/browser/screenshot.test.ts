/** Screenshots of kept pages in a real Chromium, which has the kept files and nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRenderer, type PageToDraw, type Renderer } from '../../packages/service/src/platform/rendering/index.ts';
import { chromiumPath } from '../../scripts/chromium.ts';

const canRun = chromiumPath !== undefined || process.env.CI === 'true';

describe.skipIf(!canRun)('a screenshot, in a real browser', () => {
  let renderer: Renderer;
  let server: Server;
  let inside: string;
  /** What reached a server on this machine. */
  const reached: string[] = [];

  beforeAll(async () => {
    // Chromium has no sandbox for root, who runs the tests in containers.
    renderer = openRenderer(chromiumPath ?? '', { sandbox: process.getuid?.() !== 0 });
    server = createServer((request, answer) => {
      reached.push(request.url ?? '');
      answer.end('<body style="background:red">');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    inside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    renderer?.stop();
    server?.close();
  });

  const address = 'https://item.shop.example/item.htm?id=1#top';
  const inColour = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 400, height: 300, channels: 3, background } })
      .png()
      .toBuffer();

  const draw = (html: string, more: Partial<PageToDraw> = {}) =>
    renderer.draw({
      ...{ address, contentType: 'text/html; charset=utf-8', pictures: new Map(), html: Buffer.from(html) },
      ...more,
    });

  /** The colour at a place, such as `0,0,255`. */
  async function colourAt(png: Buffer, left: number, top: number): Promise<string> {
    const pixel = await sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
    return [...pixel].join();
  }
  const blue = '<body style="margin:0;background:#00f">';

  test('shows the page with its kept pictures, as wide as a window and as high as it is', async () => {
    const pictures = new Map([
      ['https://img.shop.example/a.png', await inColour('#0f0')],
      ['https://img.shop.example/late.png', await inColour('#f00')],
    ]);
    const html = `${blue}<img src="//img.shop.example/a.png" style="display:block"><img src="https://img.shop.example/other.png">
      <div style="height:2500px"></div><img loading="lazy" src="https://img.shop.example/late.png" style="display:block">`;
    const { png, browser } = await draw(html, { pictures });
    expect(browser).toMatch(/Chrom\w*\/\d+/);
    const { format, width, height = 0 } = await sharp(png).metadata();
    expect([format, width]).toEqual(['png', 1280]);
    expect(height).toBeGreaterThan(3000);
    expect(height).toBeLessThan(3300);
    expect(await colourAt(png, 10, 10)).toBe('0,255,0');
    expect(await colourAt(png, 900, 10)).toBe('0,0,255');
    expect(await colourAt(png, 10, height - 20)).toBe('255,0,0');
  });

  test('cuts off what is higher than the bound', async () => {
    const { png } = await draw('<div style="height:90000px;background:#0f0"></div>');
    expect((await sharp(png).metadata()).height).toBe(5000);
  });

  test('runs no script', async () => {
    const { png } = await draw(
      `${blue}<script>document.body.style.background = 'red'</script><img src="x" onerror="document.body.style.background='red'">
       <svg onload="document.body.style.background='red'"></svg><noscript><p>none</p></noscript>`,
    );
    expect(await colourAt(png, 1200, 10)).toBe('0,0,255');
  });

  test.each<[string, (to: string) => string]>([
    ['a picture', (to) => `<img src="${to}/a.png">`],
    ['a frame', (to) => `<iframe src="${to}/frame"></iframe>`],
    ['a style file', (to) => `<link rel="stylesheet" href="${to}/a.css"><style>@import "${to}/b.css"</style>`],
    [
      'a background and a font',
      (to) =>
        `<style>@font-face{font-family:f;src:url(${to}/f)} p{font-family:f;background:url(${to}/b)}</style><p>a</p>`,
    ],
    ['an object', (to) => `<object data="${to}/o"></object><embed src="${to}/e">`],
    ['a film', (to) => `<video src="${to}/v" autoplay></video><audio src="${to}/s" autoplay></audio>`],
    [
      'a hint',
      (to) =>
        `<link rel="preconnect" href="${to}"><link rel="prefetch" href="${to}/p"><link rel="preload" as="image" href="${to}/l"><link rel="icon" href="${to}/i">`,
    ],
    ['a way on to another page', (to) => `<meta http-equiv="refresh" content="0;url=${to}/next">`],
    [
      'a page of another kind',
      (to) => `<svg><image href="${to}/svg.png"/></svg><picture><source srcset="${to}/set.png"><img></picture>`,
    ],
  ])('asks for nothing that was not kept: %s', async (_, html) => {
    const { png } = await draw(`${html(inside)}${blue}`);
    expect(await colourAt(png, 1200, 700)).toBe('0,0,255');
    expect(reached).toEqual([]);
  });

  test('shows no file of this machine, and nothing of its servers', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'marketsafe-secret-'));
    await writeFile(join(folder, 'secret.html'), '<body style="background:red">');
    await writeFile(join(folder, 'secret.png'), await inColour('red'));
    const sources = [pathToFileURL(folder).href, inside].flatMap((at) => [`${at}/secret.html`, `${at}/secret.png`]);
    const parts = sources.map(
      (at) => `<iframe src="${at}"></iframe><img src="${at}" width="50" height="50"><object data="${at}"></object>`,
    );
    const { png } = await draw(`${blue}${parts.join('')}`);
    await rm(folder, { recursive: true });
    const pixels = await sharp(png).removeAlpha().raw().toBuffer();
    let red = 0;
    for (let at = 0; at < pixels.length; at += 3)
      if ((pixels[at] ?? 0) > 200 && (pixels[at + 1] ?? 0) < 50 && (pixels[at + 2] ?? 0) < 50) red += 1;
    expect(red).toBe(0);
    expect(reached).toEqual([]);
  });

  test('of a page that is no address of the web is none', async () => {
    await expect(draw(blue, { address: 'file:///etc/passwd' })).rejects.toMatchObject({ name: 'DrawError' });
    await expect(draw(blue, { address: 'data:text/html,<p>a' })).rejects.toMatchObject({ name: 'DrawError' });
  });

  test('ends in time, whatever the page takes', async () => {
    const bounds = { milliseconds: 8000, memoryBytes: 1024 ** 3, outputBytes: 48 * 1024 ** 2 };
    const small = openRenderer(chromiumPath ?? '', { bounds, sandbox: process.getuid?.() !== 0 });
    const html = Buffer.from(`<style>*{filter:blur(9px)}</style>${'<div style="border:1px solid">'.repeat(100_000)}`);
    const begun = performance.now();
    const drawn = await small.draw({ address, contentType: 'text/html', html, pictures: new Map() }).then(
      () => 'drawn',
      (error: { fault: string }) => error.fault,
    );
    expect(['drawn', 'late', 'memory', 'died', 'not-drawn']).toContain(drawn);
    expect(performance.now() - begun).toBeLessThan(20_000);
    small.stop();
  });
});
