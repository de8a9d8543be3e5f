/** Pictures of listings on the pages of a live programme, in a real Chromium: ours, or words in their place. */
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const wide: Kind = { language: 'en', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };
/** Outside a demonstration the page's request for one fails, and where there is no picture the answer says why. */
const expected = [/\/api\/v1\/demo\)/, /\/picture(\?place=\d+)?\)/, /\/pictures\/[0-9a-f-]+\)/];

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('pictures of listings, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;
  const cases: string[] = [];

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    const good = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer();
    const files = new Map([
      ['good.jpg', good],
      ['damaged.jpg', good.subarray(0, 300)],
    ]);
    side = await startBrandSide(
      {},
      { publicUrl: url, host: { simulated: false }, shopper: { pictures: (key) => files.get(key) } },
    );
    const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18] };
    await side.running.call('POST', '/brands', { as: side.brand.token, body });
    for (const [id, name, goods] of [
      ['1', 'good', '托特包'],
      ['2', 'damaged', '双肩书包'],
      ['3', 'good', '托特包'],
      ['4', 'damaged', '双肩书包'],
    ] as const)
      await side.offer('s1', id, { title: `高仿 岚木 ${goods} 1:1 复刻`, images: [`/img/${name}.jpg`] });
    for (const id of ['3', '4']) cases.push((await side.file(id, { chips: ['never-made'] })).case);
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const enter = async (token: string, path: string, kind = wide): Promise<Visitor> => {
    const me = await visitor(browser, kind);
    await me.page.goto(`${url}/sign-in`);
    await me.page.evaluate((said) => sessionStorage.setItem('marketsafe.token', said), token);
    await me.page.goto(url + path);
    return me;
  };
  const leave = async (me: Visitor, name: string) => {
    expect([await tooWide(me.page), await axeViolations(me.page)]).toEqual([0, []]);
    await picture(me.page, name);
    expect(me.strange(...expected)).toEqual([]);
    await me.close();
  };
  /** Pictures that the browser could draw, of all that are there. */
  const drawn = (me: Visitor, which: string) =>
    me.page.locator(`img${which}`).evaluateAll((all) => {
      const pictures = all as HTMLImageElement[];
      return [pictures.filter((one) => one.naturalWidth > 0 && one.src.startsWith('blob:')).length, pictures.length];
    });
  const damaged = 'The picture could not be read: it is damaged, or too large to open.';

  test('a finding shows it, or says why not', async () => {
    const me = await enter(side.brand.token, '/portal/findings');
    await me.page.locator('.queue img.thumb').first().waitFor();
    await me.page.locator('.queue').getByText('No picture').waitFor();
    expect(await drawn(me, '.thumb')).toEqual([1, 1]);
    await me.page.locator('.queue').getByText('No picture').click();
    await me.page.locator('.big-thumb').getByText(damaged).or(me.page.getByText(damaged)).first().waitFor();
    await leave(me, 'pictures-findings');
  });

  test('a case shows what was kept', async () => {
    const me = await enter(side.brand.token, `/portal/cases/${cases[0]}`);
    await me.page.locator('img.big-thumb').waitFor();
    expect(await drawn(me, '.big-thumb')).toEqual([1, 1]);
    await me.page.goto(`${url}/portal/cases/${cases[1]}`);
    await me.page.getByText(damaged).waitFor();
    await leave(me, 'pictures-case');
  });

  test('its seller sees it on a phone', async () => {
    const me = await visitor(browser, phone);
    await me.page.goto(`${url}/answer/${await side.running.linkOf(cases[0] ?? '')}`);
    // It is read once it is near.
    await me.page.locator('.listings .thumb').first().scrollIntoViewIfNeeded();
    await me.page.locator('.listings img.thumb').first().waitFor();
    expect(await drawn(me, '.thumb')).toEqual([1, 1]);
    await leave(me, 'pictures-seller');
  });
});
