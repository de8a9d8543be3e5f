import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { photo } from '../../packages/service/src/testing/photo.ts';
import { type Demo, demoHookMs, startDemo } from './demo.ts';
import { openDocuments } from './desk.ts';
import { keepPictures } from './keep-pictures.ts';
import { looksRight } from './looks-right.ts';
import { answerStep } from './seller.ts';
import { hasChromium, inOffice, type Kind, openBrowser, type Visitor, visitor } from './visitor.ts';

interface Found {
  readonly items: readonly {
    readonly listing: { readonly title: string; readonly url: string };
    readonly relist?: { readonly case: string; readonly picture?: { readonly mirrored: boolean } };
  }[];
}

/**
 * A removed page comes back in another shop, with its photo mirrored and cropped. The rights holder sees both and files with one key; the
 * seller says that the photo is their own, and the review team believes them.
 */
describe.skipIf(!hasChromium && process.env.CI !== 'true')('goods that come back, in a real browser', () => {
  let demo: Demo;
  let browser: Browser;
  let holder: Visitor;
  let found: Found['items'][number];
  let filed = '';

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    holder = await enter('以岚木的身份进入', 'Enter as LANMU', { language: 'en', width: 1280 });
  }, demoHookMs);
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const top = async () => {
    const { items } = await demo.call<Found>('GET', '/findings?limit=1', { as: 'lanmu' });
    if (!items[0]) throw new Error('the rights holder has no finding');
    return items[0];
  };
  const enter = async (chinese: string, english: string, kind: Kind): Promise<Visitor> => {
    const me = await visitor(browser, kind);
    await me.page.goto(demo.url);
    await me.page
      .getByRole('button', { name: kind.language === 'en' ? english : chinese })
      .first()
      .click();
    await inOffice(me.page);
    return me;
  };
  /** Both pictures of the first pair are drawn, and say what they are. */
  const bothShown = async (page: Page): Promise<void> => {
    const pair = page.locator('.pair').first();
    // It is read once it is near.
    await pair.scrollIntoViewIfNeeded();
    await pair.locator('img').nth(1).waitFor();
    const shown = () =>
      pair
        .locator('img')
        .evaluateAll((all) => (all as HTMLImageElement[]).map((one) => one.naturalWidth > 0 && one.alt !== ''));
    await expect.poll(shown).toEqual([true, true]);
    expect(await pair.locator('.pair-part').count()).toBe(2);
  };

  test('stand at the top of the queue, beside the page that was removed', async () => {
    const { page, strange } = holder;
    // Pictures are compared in the background, once the portals are open.
    await expect
      .poll(async () => (await top()).relist?.picture?.mirrored, { timeout: 240_000, interval: 1000 })
      .toBe(true);
    found = await top();
    await page.goto(`${demo.url}/portal/findings`);
    const first = page.locator('.queue-line').first();
    await first.getByText('Removed before').waitFor();
    expect(await first.locator('.queue-title').textContent()).toBe(found.listing.title);
    await first.click();
    await bothShown(page);
    const note = page.locator('section.note').first();
    await note.getByText(/Both show the same photo: \d+ matching points\. It is mirrored\./).waitFor();
    await note.getByText(/The frame shows the part that agrees: \d+ ?% of the first picture/).waitFor();
    await note.getByText('It is another seller account, and the photo may be its own.', { exact: false }).waitFor();
    expect(await note.getByRole('link', { name: 'Open the old decision' }).getAttribute('href')).toBe(
      `/portal/cases/${found.relist?.case}`,
    );
    await looksRight(page, 'relist-finding');
    expect(strange()).toEqual([]);
  });

  test('are shown in Chinese on a phone', async () => {
    const phone = await enter('以岚木的身份进入', 'Enter as LANMU', { language: 'zh-CN', width: 390 });
    const { page } = phone;
    await page.goto(`${demo.url}/portal/findings`);
    await page.locator('.queue-line').first().click();
    await bothShown(page);
    await page.getByText(/两图为同一张照片：\d+ 个吻合点。图片经过镜像翻转。/).waitFor();
    await looksRight(page, 'relist-finding-phone');
    expect(phone.strange()).toEqual([]);
    await phone.close();
  });

  test('are filed with one key, as a new case beside the old decision', async () => {
    const { page, strange } = holder;
    await page.keyboard.press('f');
    const link = page.locator('#filed a');
    await link.waitFor();
    filed = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    await expect.poll(async () => (await fetch(found.listing.url)).status).toBe(404);
    await page.goto(`${demo.url}/portal/cases/${filed}`);
    await page.getByRole('link', { name: `Same goods as in case ${found.relist?.case}` }).waitFor();
    await page.getByText('Read it here').click();
    await bothShown(page);
    await page
      .locator('.pair')
      .getByText(
        /shows the same photo as a listing about which a complaint was upheld \(\d+ matching points, mirrored\)/,
      )
      .first()
      .waitFor();
    await looksRight(page, 'relist-case');
    expect(strange()).toEqual([]);
  });

  test('their seller reads what agrees, on a phone, and says that the photo is their own', async () => {
    const phone = await visitor(browser, { language: 'zh-CN', width: 390 });
    const { page } = phone;
    const linkOf = async (): Promise<string> => {
      const { personas } = await demo.call<{ personas: { name: { en: string }; path: string }[] }>('GET', '/demo');
      return personas.find(({ name }) => name.en === 'A seller with a known photo')?.path ?? '';
    };
    await expect.poll(linkOf).toMatch(/^\/answer\//);
    await page.goto(demo.url + (await linkOf()));
    await page.getByText(/该页面与一个经投诉成立.*相同之处：同一图片/).waitFor();
    await page.getByText('在此查看').first().click();
    const pair = page.locator('.pair').first();
    await pair.getByText('该图片来自其他卖家的商品，此处不展示。').waitFor();
    await pair.getByText(/个吻合点，镜像/).waitFor();
    await pair.getByText(/该卖家最迟自/).waitFor();
    await looksRight(page, 'relist-seller-phone');
    await answerStep(page, '选情况');
    await page.locator('[value="own-right"]').check();
    const own = page.locator('.checklist > li', { hasText: '自己拍摄' });
    await own
      .locator('input[type=file]')
      .setInputFiles({ name: '原图.jpg', mimeType: 'image/jpeg', buffer: await photo(3) });
    await own.getByText('已收到').last().waitFor();
    for (const item of await page.locator('.checklist > li', { has: page.locator('input[type=text]') }).all())
      if ((await item.locator('input[type=file]').count()) === 0)
        await item.locator('input[type=text]').fill('图片由本店拍摄，拍的就是这件商品。');
    await answerStep(page, '核对提交');
    await page.locator('.declaration input').check();
    await page.getByRole('button', { name: '提交回应' }).click();
    await page.getByText('已收到您的回应').waitFor();
    await looksRight(page, 'relist-answered-phone');
    expect(phone.strange()).toEqual([]);
    await phone.close();
  });

  test('and wins, if the review team finds so: the listing is back', async () => {
    await demo.call('POST', `/cases/${filed}/stand-behind`, { as: 'lanmu', body: {} });
    const desk = await enter('以何文的身份进入', 'Enter as He Wen', { language: 'en', width: 1280 });
    const { page } = desk;
    await page.goto(`${demo.url}/desk/cases/${filed}`);
    await page.getByRole('link', { name: `Same goods as in case ${found.relist?.case}` }).waitFor();
    await openDocuments(page);
    const items = page.locator('fieldset.finding');
    for (const item of await items.all()) await item.getByRole('radio', { name: 'Met', exact: true }).check();
    await page.getByRole('button', { name: '+ own words, both languages' }).click();
    await page.getByLabel('Reasons in English').fill('The original file is theirs.');
    await page.getByLabel('Reasons in Chinese').fill('原始文件属于该卖家。');
    await looksRight(page, 'relist-ruling');
    await page.getByRole('button', { name: 'Overturn: the listing is restored' }).click();
    await page.getByText('Listing restored').waitFor();
    await expect.poll(async () => (await fetch(found.listing.url)).status).toBe(200);
    expect(desk.strange()).toEqual([]);
    await desk.close();
  });
});
