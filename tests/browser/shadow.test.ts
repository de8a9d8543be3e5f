/** The stage shadow in a real Chromium: a rights holder files and reads that nothing is sent, and every side sees what shadow found. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, itemUrl, startBrandSide } from '../journeys/brand-side.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const wide: Kind = { language: 'en', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };
/** Outside a demonstration the page's request for one fails. */
const noDemo = /\/api\/v1\/demo\)/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('shadow, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;
  let chen: string;
  let desk: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    side = await startBrandSide({}, { publicUrl: url, host: { signsIn: true } });
    chen = await side.running.marketplaceUser('taobao', 'chen', 'administrator');
    desk = await side.running.deskUser('ann');
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
    for (const id of ['1', '2']) await side.offer('s1', id);
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const seen = async (page: Page, name: string) => {
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    // What the sticky bar covers halfway, where an act has scrolled to, is no small target.
    await page.evaluate(() => scrollTo(0, 0));
    expect([await tooWide(page), await axeViolations(page)]).toEqual([0, []]);
    await picture(page, name);
  };
  const enter = async (token: string, path: string, kind = wide): Promise<Visitor> => {
    const me = await visitor(browser, kind);
    await me.page.goto(`${url}/sign-in`);
    await me.page.evaluate((said) => sessionStorage.setItem('marketsafe.token', said), token);
    await me.page.goto(url + path);
    return me;
  };
  const leave = async (me: Visitor) => {
    expect(me.strange(noDemo)).toEqual([]);
    await me.close();
  };

  test('the marketplace lowers the stage for all, and a rights holder files and reads that nothing is sent', async () => {
    const me = await enter(chen, '/portal/stages');
    const card = me.page.locator('.panel', { hasText: 'All other rights holders' });
    await card.getByRole('textbox', { name: 'Reasons' }).fill('We want to compare first.');
    await card.getByRole('button', { name: 'Lower it at once: shadow' }).click();
    await card.getByText('Shadow: nothing is sent').first().waitFor();
    await seen(me.page, 'shadow-stage');
    await leave(me);

    const holder = await enter(side.brand.token, '/portal/file');
    const { page } = holder;
    await page.getByText('On these marketplaces removals do not go directly').waitFor();
    await page.getByText('Shadow: nothing is sent').waitFor();
    await seen(page, 'shadow-before-filing');
    await page.getByLabel('Addresses of listings or shops').fill(`${itemUrl('1')}\n${itemUrl('2')}`);
    await page.getByRole('button', { name: 'Check only' }).click();
    await page.getByText('Nothing is sent to taobao').first().waitFor();
    await page.getByLabel('I declare in good faith').check();
    await page.getByRole('button', { name: 'File the complaint' }).click();
    await page.getByRole('link', { name: 'What shadow found' }).first().waitFor();
    await seen(page, 'shadow-filed');
    expect(side.running.shops.taobao.instructions()).toEqual([]);
    await page.getByRole('link', { name: 'What shadow found' }).first().click();
    await page.getByText('Not compared yet').first().waitFor();
    await page.getByText('Would have been ordered at once').first().waitFor();
    await seen(page, 'shadow-holder');
    await leave(holder);
  });

  test('the marketplace says what it would have done, and each side sees it, with the numbers', async () => {
    const me = await enter(chen, '/portal/shadow');
    const { page } = me;
    const row = (id: string) => page.locator('tbody tr', { hasText: `taobao/listing/${id}` });
    await row('1').getByRole('button', { name: 'Say what you would have done' }).click();
    await page.getByRole('textbox', { name: 'Reasons' }).fill('The seller is authorised.');
    await page.getByRole('button', { name: 'We would not have removed it' }).click();
    await page.getByRole('alert').getByText('name at least one').waitFor();
    await page.getByLabel('The seller may sell these goods').check();
    await page.getByRole('button', { name: 'We would not have removed it' }).click();
    await page.getByText('Noted.').waitFor();
    await row('1').getByText('The marketplace would not have removed it').waitFor();
    await page.getByText('0 of 1 (0%)').first().waitFor();
    await seen(page, 'shadow-said');
    await page.getByRole('combobox', { name: 'Show' }).click();
    await page.locator('.ant-select-item', { hasText: 'Without a word of the marketplace' }).click();
    await row('2').waitFor();
    expect(await row('1').count()).toBe(0);
    await leave(me);

    const reviewer = await enter(desk, '/desk/shadow');
    await reviewer.page.getByText('The seller is authorised.').first().waitFor();
    const [file] = await Promise.all([
      reviewer.page.waitForEvent('download'),
      reviewer.page.getByRole('button', { name: 'Save as a table (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('shadow-orders.csv');
    await seen(reviewer.page, 'shadow-desk');
    await leave(reviewer);
  });

  test('and reads it on a phone in Chinese', async () => {
    for (const [token, path, words] of [
      [chen, '/portal/shadow', '平台不会下架'],
      [chen, '/portal/stages', '对照：不发送指令'],
      [side.brand.token, '/portal/shadow', '平台不会下架'],
      [desk, '/desk/shadow', '平台不会下架'],
    ] as const) {
      const me = await enter(token, path, phone);
      await me.page.getByText(words).first().waitFor();
      await seen(me.page, `phone-shadow${path.replaceAll('/', '-')}-${token === chen ? 'theirs' : 'ours'}`);
      await leave(me);
    }
    const holder = await enter(side.brand.token, '/portal/file', phone);
    await holder.page.getByText('在以下平台，下架不直接执行').waitFor();
    await holder.page.getByLabel('商品或店铺网址').fill(itemUrl('2'));
    await holder.page.getByRole('button', { name: '只检查，不提交' }).click();
    await holder.page.getByText('不向taobao发送任何指令').first().waitFor();
    await seen(holder.page, 'phone-shadow-checked');
    await leave(holder);
  });
});
