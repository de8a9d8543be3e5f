/** An analyst's keys in a real Chromium: cards filed, dismissed and snoozed one after another, and what happens when something fails. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const wide: Kind = { language: 'en', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };
/** Outside a demonstration the page's request for one fails, and these offers have no pictures. */
const usual = [/\/api\/v1\/demo\)/, /\/picture(\?place=\d+)?\)/];
const lost = /ERR_INTERNET_DISCONNECTED|ERR_FAILED/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('an analyst, in a real browser', () => {
  let side: BrandSide;
  let translator: Server;
  let browser: Browser;
  let url: string;
  let me: Visitor;
  let page: Page;
  const asTheServiceSays = (route: Route) => route.continue();
  let complaintsAreAnswered: (route: Route) => Promise<void> = asTheServiceSays;
  const goods = ['托特包', '双肩书包', '零钱夹', '腰带', '手提包', '旅行袋', '卡包', '公文包', '斜挎包', '水桶包'];

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    translator = createServer((_, answer) =>
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{"translatedText":"Copied tote bag"}'),
    );
    await new Promise<void>((resolve) => translator.listen(0, '127.0.0.1', resolve));
    const { port: at } = translator.address() as AddressInfo;
    side = await startBrandSide({}, { publicUrl: url, translation: { url: `http://127.0.0.1:${at}/translate` } });
    const body = { name: '岚木', marks: [{ text: '岚木' }], classes: [18] };
    await side.running.call('POST', '/brands', { as: side.brand.token, body });
    for (const [index, name] of goods.entries())
      await side.offer('s1', `${index + 1}`, { title: `高仿 岚木 ${name} 1:1 复刻`, sold: 1000 - 10 * index });
    // A complaint about goods that say so themselves is looked at first.
    await side.offer('s2', '20', { title: '岚木 高仿 钥匙包 1:1 二手 九成新', sold: 400 });
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
    me = await enter(wide);
    page = me.page;
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
    translator?.close();
  });

  const enter = async (kind: Kind, search = '?band=all'): Promise<Visitor> => {
    const one = await visitor(browser, kind);
    // Before the page is loaded: on a loaded page, the next request may go out before a new route takes effect.
    await one.page.route('**/api/v1/complaints', (route) => complaintsAreAnswered(route));
    await one.page.goto(`${url}/sign-in`);
    await one.page.evaluate((said) => sessionStorage.setItem('marketsafe.token', said), side.brand.token);
    await one.page.goto(`${url}/portal/findings${search}`);
    await one.page.locator('.queue-line').first().waitFor();
    return one;
  };
  const atHand = () => page.locator('.queue-line[aria-current=true] .queue-title').textContent();
  const card = (title: string) => page.locator('.queue-item', { hasText: title });
  const filed = () => page.locator('#filed');
  const isPlain = async (...but: RegExp[]) => {
    expect([await tooWide(page), await axeViolations(page)]).toEqual([0, []]);
    expect(me.strange(...usual, ...but)).toEqual([]);
  };
  const complaints = () => side.running.call('GET', '/bundles?state=all&limit=100', { as: side.brand.token });
  const countFiled = async (): Promise<number> =>
    (await complaints()).body.items.flatMap(({ cases }: { cases: unknown[] }) => cases).length;

  test('files with F, reads at once what that did, and is at the next card; nothing in the list moves', async () => {
    const first = page.locator('.queue-line').first();
    const place = await first.boundingBox();
    const [title, next] = await page.locator('.queue-title').allTextContents();
    expect(await atHand()).toBe(title);
    await page.keyboard.press('f');
    await expect.poll(atHand).toBe(next);
    // The marketplace may be quicker than this page.
    await filed()
      .getByText(/^Filed: the listing is (being taken down|gone)/)
      .waitFor();
    await side.running.settle();
    await filed().getByText('Filed: the listing is gone').waitFor();
    await card(title ?? '')
      .getByText('Gone', { exact: true })
      .waitFor();
    expect(await first.boundingBox()).toEqual(place);
    expect(await filed().getByRole('link', { name: 'Open the case' }).getAttribute('href')).toMatch(/portal\/cases\/./);
    await picture(page, 'analyst-filed');
    await isPlain();
    await page.getByRole('button', { name: 'I have read it' }).click();
    await expect.poll(() => filed().count()).toBe(0);
  });

  test('has a title translated only when they ask, by the host that the button names', async () => {
    await page.getByText('Word by word, not a translation').waitFor();
    expect(await page.getByText('Copied tote bag').count()).toBe(0);
    await page.getByRole('button', { name: /^Translate by 127\.0\.0\.1:/ }).click();
    await page.getByText('Copied tote bag').waitFor();
    await page.getByText(/^Translated by 127\.0\.0\.1:\d+; the original counts\.$/).waitFor();
    await picture(page, 'analyst-translated');
    await isPlain();
  });

  test('is told that a person looks first, and why; such cards have lists of their own', async () => {
    await card('钥匙包').locator('.queue-line').click();
    await page.locator('.act-why').getByText('A person looks first.').waitFor();
    await page.keyboard.press('f');
    await filed().getByText('Filed: a person looks first').waitFor();
    await filed().getByText('Because:').waitFor();
    await page.getByRole('button', { name: /^In review/ }).click();
    await card('钥匙包').waitFor();
    expect(await page.locator('.queue-item').count()).toBe(1);
    await page.getByRole('button', { name: /^Filed/ }).click();
    await expect.poll(() => page.locator('.queue-item').count()).toBe(1);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('.queue-item').count()).toBe(goods.length - 1);
    await isPlain();
  });

  test('dismisses only with a reason that is chosen, and undoes it', async () => {
    const title = (await atHand()) ?? '';
    await page.keyboard.press('1');
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await page.keyboard.press('2');
    expect(await page.locator('.queue-item.done').count()).toBe(0);
    await page.keyboard.press('x');
    await page.keyboard.press('3');
    await page.getByText('Dismissed: 1.').waitFor();
    await card(title).getByText('Dismissed', { exact: true }).waitFor();
    const { items } = (await side.running.call('GET', '/findings?state=dismissed', { as: side.brand.token })).body;
    expect(items.map((one: { triage: { reason: string } }) => one.triage.reason)).toEqual(['second-hand']);
    await page.keyboard.press('u');
    await page.getByText('Undone.', { exact: true }).waitFor();
    await expect.poll(() => page.locator('.queue-item.done').count()).toBe(0);
    expect(await atHand()).toBe(title);
    await isPlain();
  });

  test('snoozes by the programme’s clock, however wrong the device’s is', async () => {
    await page.keyboard.press('s');
    await page.getByText('Snoozed: 1.').waitFor();
    const { items } = (await side.running.call('GET', '/findings?state=snoozed', { as: side.brand.token })).body;
    const week = side.running.clock.now().getTime() + 7 * 86_400_000;
    expect(Math.abs(Date.parse(items[0].triage.until) - week)).toBeLessThan(60_000);
    await page.keyboard.press('u');
    await page.getByText('Undone.', { exact: true }).waitFor();
  });

  test('files what is ticked after a preview; ticks and card are in the address', async () => {
    const before = await countFiled();
    for (const _ of [1, 2]) {
      await page.keyboard.press('e');
      await page.keyboard.press('j');
    }
    await page.reload();
    await page.locator('.act-bar').getByText('2 ticked').waitFor();
    await expect.poll(() => page.locator('.preview').getByText('goes at once').count()).toBe(2);
    await picture(page, 'analyst-ticked');
    await isPlain();
    await page.keyboard.press('f');
    await filed()
      .getByText(/^Filed: the listing is (being taken down|gone) \(2\)$/)
      .waitFor();
    expect(await countFiled()).toBe(before + 2);
    await expect.poll(() => page.locator('.queue-item.on').count()).toBe(0);
  });

  test('offline, a filing fails visibly, and never goes out by itself', async () => {
    const before = await countFiled();
    const title = (await atHand()) ?? '';
    await me.context.setOffline(true);
    await page.keyboard.press('f');
    const failed = page.getByRole('alert').filter({ hasText: 'Not filed: no connection' });
    await failed.waitFor();
    await failed.getByText('nothing will be sent later by itself', { exact: false }).waitFor();
    await page.keyboard.press('j');
    await picture(page, 'analyst-offline');
    await me.context.setOffline(false);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)));
    expect(await countFiled()).toBe(before);
    await failed.getByRole('button', { name: 'Try again' }).click();
    await filed().getByText(title).waitFor();
    await filed().getByText('Filed: the listing is').waitFor();
    expect(await countFiled()).toBe(before + 1);
    await isPlain(lost);
  });

  test('when the answer is lost, trying again files once', async () => {
    const before = await countFiled();
    complaintsAreAnswered = async (route) => {
      await route.fetch();
      await route.abort();
    };
    await page.keyboard.press('f');
    const failed = page.getByRole('alert').filter({ hasText: 'it may or may not be filed' });
    await failed.waitFor();
    complaintsAreAnswered = asTheServiceSays;
    await failed.getByRole('button', { name: 'Try again' }).click();
    await filed().getByText('Filed: the listing is').waitFor();
    expect(await countFiled()).toBe(before + 1);
    await isPlain(lost);
  });

  test('when the session has ended, nothing is filed, and the page says so', async () => {
    const before = await countFiled();
    complaintsAreAnswered = (route) =>
      route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        body: '{"status":401,"code":"not-signed-in"}',
      });
    await page.keyboard.press('f');
    const failed = page.getByRole('alert').filter({ hasText: 'Not filed: your session has ended' });
    await failed.getByRole('link', { name: 'Sign in' }).waitFor();
    await failed.getByRole('button', { name: 'Do not file' }).click();
    await expect.poll(() => failed.count()).toBe(0);
    complaintsAreAnswered = asTheServiceSays;
    expect(await countFiled()).toBe(before);
    await isPlain(/complaints/);
  });

  test('sees that removals are stopped, on a phone in Chinese', async () => {
    const desk = await side.running.deskUser('chief', { position: 'administrator' });
    await side.running.call('POST', '/desk/removal-stops', { as: desk, body: { reasons: '核查误下架。' } });
    const other = await enter(phone);
    const there = other.page;
    await there.getByRole('button', { name: /投诉本件/ }).click();
    await there.locator('#filed').getByText('已投诉：下架已暂停').waitFor();
    expect([await tooWide(there), await axeViolations(there)]).toEqual([0, []]);
    await picture(there, 'analyst-stopped-phone');
    expect(other.strange(...usual)).toEqual([]);
    await other.close();
  });

  test('sees what another tab filed', async () => {
    const open = page.locator('.queue-item:not(.done)');
    const title = (await open.last().locator('.queue-title').textContent()) ?? '';
    const { items } = (await side.running.call('GET', '/findings?state=open', { as: side.brand.token })).body;
    const { listing } = items.find((one: { listing: { title: string } }) => one.listing.title === title);
    await side.file(listing.id);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await card(title).getByText('Decided elsewhere').waitFor();
    await card(title).locator('.queue-line').click();
    await page.locator('.act-bar').getByRole('link', { name: 'Open the case' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next card').waitFor();
    await isPlain();
  });

  test('keeps filters as a view, and reads what they may know of the seller', async () => {
    await page.goto(`${url}/portal/findings?band=all`);
    await page.locator('.queue-line').first().waitFor();
    await page.getByRole('button', { name: 'Saved views' }).click();
    await page.getByLabel('Name of the view').fill('Everything');
    await isPlain();
    await page.getByRole('button', { name: 'Save these filters' }).click();
    await page.locator('.triage-bar').getByRole('button', { name: 'Everything' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^In review/ }).click();
    await page.locator('.triage-bar').getByRole('button', { name: 'Saved views' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Everything' }).click();
    await expect.poll(() => page.url()).not.toContain('state=');
    await page.locator('.price-range').waitFor();
    const known = page.getByRole('region', { name: 'This seller in your cases' });
    expect(await known.getByRole('link', { name: /cases?$/ }).getAttribute('href')).toContain('seller=taobao%2Fs1');
    await page.goto(`${url}/portal/sellers`);
    await page.getByRole('cell', { name: /s1 店/ }).waitFor();
    await picture(page, 'sellers');
    await isPlain();
  });

  test('writes an instruction; what it prepares is signed card by card', async () => {
    const before = await countFiled();
    await page.goto(`${url}/portal/instructions`);
    await page.getByLabel('Name', { exact: true }).fill('Likely copies');
    await page.getByLabel('Probability from').fill('50');
    await page.getByRole('button', { name: 'Add the instruction' }).click();
    await page.getByRole('heading', { name: 'Likely copies' }).waitFor();
    await picture(page, 'instructions');
    await isPlain();
    await page.getByRole('link', { name: 'Show the prepared findings' }).click();
    await page.getByText('Prepared by “Likely copies”:').waitFor();
    expect(await page.locator('.queue-item input[type=checkbox]').count()).toBe(0);
    await picture(page, 'analyst-prepared');
    await isPlain();
    expect(await countFiled()).toBe(before);
    const sent = page.waitForRequest('**/api/v1/complaints');
    await page.keyboard.press('f');
    // It says for how long the card was in view.
    const [ms, ...more] = (await sent).postDataJSON().seenMs;
    expect([ms > 0, more]).toEqual([true, []]);
    await expect.poll(countFiled).toBe(before + 1);
  });
});
