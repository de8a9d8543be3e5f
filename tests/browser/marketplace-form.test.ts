/** Two administrators add a marketplace in a real Chromium: the form, its test, the proposal and the confirmation, in English and in Chinese. */
import { createSimulatedMarketplace, type SimulatedMarketplace } from '@marketsafe/connectors';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const wide: Kind = { language: 'en', width: 1280 };
const wideZh: Kind = { language: 'zh-CN', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };
/** Outside a demonstration the page's request for one fails. */
const noDemo = /\/api\/v1\/demo\)/;
const refused = /status of 422/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('a marketplace is added by a form, in a real browser', () => {
  let side: BrandSide;
  let shop: SimulatedMarketplace;
  let browser: Browser;
  let url: string;
  let shopUrl: string;
  let [ann, bo, reviewer] = ['', '', ''];

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    const inside: string[] = [];
    side = await startBrandSide({}, { publicUrl: url, marketplacesInside: inside });
    const { clock } = side.running;
    shop = await createSimulatedMarketplace({
      ...{
        id: 'shoes',
        name: { en: 'Shoes', zh: '鞋' },
        currency: 'CNY',
        now: () => clock.now(),
        operatorToken: 'a-token',
      },
    });
    shop.putSellers([{ id: 's1', name: '鞋履馆' }]);
    shop.putListings([{ id: '1', title: '跑鞋', price: { amount: '99.00', currency: 'CNY' }, seller: { id: 's1' } }]);
    shopUrl = await shop.listen(0);
    inside.push(shopUrl);
    ann = await side.running.deskUser('ann', { position: 'administrator' });
    bo = await side.running.deskUser('bo', { position: 'administrator' });
    reviewer = await side.running.deskUser('rei', { position: 'reviewer' });
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
    await shop?.close();
  });

  const seen = async (page: Page, name: string) => {
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
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
  const leave = async (me: Visitor, ...but: RegExp[]) => {
    expect(me.strange(noDemo, ...but)).toEqual([]);
    await me.close();
  };
  const chooseKind = async (page: Page, option: string) => {
    await page.locator('.ant-select').first().click();
    await page.locator('.ant-select-item', { hasText: option }).click();
  };

  test('one administrator enters it, reads what is wrong at its field, tests and proposes it', async () => {
    const me = await enter(ann, '/desk/marketplaces');
    const { page } = me;
    await page.getByRole('link', { name: 'taobao' }).waitFor();
    await seen(page, 'marketplaces');
    await page.getByRole('link', { name: 'Add a marketplace' }).click();
    await chooseKind(page, 'A marketplace that implements the operator API');
    await seen(page, 'marketplace-form');

    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('Please fill this in.').first().waitFor();
    await page.getByLabel('Short name').fill('Shoe Street');
    await page.getByLabel('Name in English').fill('Shoe Street');
    await page.getByLabel('Name in Chinese').fill('鞋街');
    await page.getByLabel('Address of its interface').fill('http://127.0.0.1:9');
    await page.getByLabel('Token', { exact: true }).fill('stolen');
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('Write a-z, 0-9 and single hyphens.').waitFor();
    await page.getByLabel('Short name').fill('shoes');
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('This address may not be called.').waitFor();
    await page.getByLabel('Address of its interface').fill(shopUrl);
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('The test failed.').waitFor();
    await page.getByText('It does not accept the secrets').waitFor();
    expect(await page.getByRole('button', { name: 'Propose the connection' }).count()).toBe(0);
    await seen(page, 'marketplace-test-failed');

    await page.getByLabel('Token', { exact: true }).fill('a-token');
    await page.getByText('You changed something. Test again.').waitFor();
    await page.getByRole('button', { name: 'Test the connection' }).click();
    await page.getByText('The test passed.').waitFor();
    await page.getByRole('textbox', { name: 'Reasons' }).fill('They asked to take part.');
    await seen(page, 'marketplace-test-passed');
    await page.getByRole('button', { name: 'Propose the connection' }).click();
    await page.getByRole('heading', { name: 'Waits for a second administrator' }).waitFor();
    await page.getByText('Proposed by ann').waitFor();
    await page.getByRole('textbox', { name: 'Reasons' }).first().fill('Mine.');
    await page.getByRole('button', { name: 'Confirm the connection' }).click();
    await page.getByText('You proposed this yourself; a different person must activate it').waitFor();
    await seen(page, 'marketplace-proposed');
    expect(shop.instructions()).toEqual([]);
    await leave(me, refused, /status of 409/);
  });

  test('another confirms it in Chinese, and its page shows health, abilities and blind spots', async () => {
    const me = await enter(bo, '/desk', wideZh);
    const { page } = me;
    await page.getByText('平台接入待确认').first().waitFor();
    await page.goto(`${url}/desk/marketplaces`);
    await page.getByRole('link', { name: '鞋街' }).click();
    await page.getByText('ann于').first().waitFor();
    await seen(page, 'marketplace-proposed-zh');
    await page.getByRole('textbox', { name: '理由' }).first().fill('已与平台人员核对。');
    await page.getByRole('button', { name: '确认接入' }).click();
    await page.getByRole('heading', { name: '运行状况' }).waitFor();
    await side.pulled();
    await page.reload();
    await page.getByText('正常', { exact: true }).waitFor();
    await page.getByText('屏蔽商品').waitFor();
    await page.getByText('所有变动都会报告。').waitFor();
    await seen(page, 'marketplace-zh');
    await leave(me);
  });

  test('the form is filled in Chinese to change it: secrets left empty stay, and another address needs them', async () => {
    const me = await enter(bo, '/desk/marketplaces/shoes', wideZh);
    const { page } = me;
    await page.getByRole('link', { name: '更改接入' }).click();
    await page.getByRole('heading', { name: '更改鞋街的接入' }).waitFor();
    await page.getByLabel('接口地址').fill(shopUrl.replace('127.0.0.1', 'localhost'));
    await page.getByRole('button', { name: '检查接入' }).click();
    await page.getByText('请填写这一项。').waitFor();
    await page.getByLabel('接口地址').fill(shopUrl);
    await page.getByLabel('中文名称').fill('鞋巷');
    await page.getByRole('button', { name: '检查接入' }).click();
    await page.getByText('检查通过。').waitFor();
    await seen(page, 'marketplace-change-zh');
    await page.getByRole('textbox', { name: '理由' }).fill('平台更名。');
    await page.getByRole('button', { name: '提出接入' }).click();
    await page.getByRole('heading', { name: '等待另一位管理员确认' }).waitFor();
    await leave(me, refused);
  });

  test('it is read on a phone, by a reviewer, who changes nothing', async () => {
    const me = await enter(reviewer, '/desk/marketplaces', phone);
    const { page } = me;
    await page.getByText('有一项接入等待确认。').waitFor();
    expect(await page.getByRole('link', { name: '添加平台' }).count()).toBe(0);
    await seen(page, 'marketplaces-phone');
    await page.getByRole('link', { name: '鞋街' }).click();
    await page.getByRole('heading', { name: '等待另一位管理员确认' }).waitFor();
    expect(await page.getByRole('button', { name: '确认接入' }).count()).toBe(0);
    await seen(page, 'marketplace-phone');
    await leave(me);
  });
});
