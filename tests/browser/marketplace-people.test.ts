/** The people of a marketplace in a real Chromium: their cap, what they release and refuse, a stage, their stop, and how the other sides see it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const wide: Kind = { language: 'en', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };
/** Outside a demonstration the page's request for one fails. */
const noDemo = /\/api\/v1\/demo\)/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('the people of a marketplace, in a real browser', () => {
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
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
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
  const leave = async (me: Visitor) => {
    expect(me.strange(noDemo)).toEqual([]);
    await me.close();
  };
  const file = async (id: string): Promise<string> => {
    await side.offer('s1', id);
    return (await side.file(id)).case;
  };
  const decide = async (page: Page, reasons: string, button: string) => {
    await page.getByRole('textbox', { name: 'Reasons' }).first().fill(reasons);
    await page.getByRole('button', { name: button, exact: true }).first().click();
  };

  test('set a cap; what is above it waits, as every side reads, until they release or refuse it', async () => {
    const me = await enter(chen, '/portal/removals');
    const { page } = me;
    const cap = async (hour: string, day: string) => {
      await page.getByLabel('Listings an hour').fill(hour);
      await page.getByLabel('Listings a day').fill(day);
      await page.getByRole('button', { name: 'Set the cap' }).click();
    };
    await cap('2', '1');
    await page.getByText('Please enter a whole number').waitFor();
    await cap('1', '1');
    await page.getByText('0 of 1').first().waitFor();
    await file('1');
    const waiting = await file('2');
    const refused = await file('3');
    await page.getByText('2 removals wait.').waitFor();
    await seen(page, 'their-cap');

    const holder = await enter(side.brand.token, '/portal/cases');
    await holder.page.getByText('Waits for release').first().waitFor();
    expect(await holder.page.locator('tbody').getByText('Being removed').count()).toBe(0);
    await seen(holder.page, 'holder-cases');
    await holder.page.goto(`${url}/portal/cases/${waiting}`);
    await holder.page.getByText('or when the marketplace’s people release it').waitFor();
    await seen(holder.page, 'holder-case');
    await leave(holder);
    await page.goto(`${url}/portal`);
    await page.getByText('Waits for release').first().waitFor();
    await seen(page, 'their-cases');

    await page.goto(`${url}/portal/orders`);
    const row = (id: string) => page.locator('tbody tr', { hasText: `taobao/listing/${id}` });
    await row('2').getByText('held: above the marketplace’s own cap').waitFor();
    await row('2').getByRole('button', { name: 'Decide' }).click();
    await seen(page, 'their-order');
    await decide(page, 'Compared with the photos.', 'Release');
    await page.getByText('Done.').waitFor();
    await side.running.settle();
    expect(side.effects('2')).toEqual(['listing-hidden']);
    await page.reload();
    await row('3').getByRole('button', { name: 'Decide' }).click();
    await decide(page, 'The seller is authorised.', 'Refuse: it is never sent');
    await page.getByRole('alert').getByText('A refusal names at least one.').waitFor();
    await page.getByLabel('The seller may sell these goods').check();
    await page.getByRole('button', { name: 'Refuse: it is never sent' }).click();
    await page.getByText('Done.').waitFor();
    await side.running.settle();
    expect(side.effects('3')).toEqual([]);
    expect((await side.caseOf(refused)).status).toBe('restored');
    await page.reload();
    await row('3').getByText('Refused by chen').waitFor();
    expect(await row('3').getByText('Superseded').count()).toBe(1);
    await seen(page, 'their-orders');
    await leave(me);
  });

  test('lower a stage and stop removals; the review team sees both', async () => {
    const me = await enter(chen, '/portal/stages');
    const { page } = me;
    const card = page.locator('.panel', { hasText: '岚木工作室' });
    await card.getByText('Removals go directly').waitFor();
    await card.getByRole('textbox', { name: 'Reasons' }).fill('A pilot.');
    await card.getByRole('button', { name: 'Lower it at once: they release each' }).click();
    await card.getByText('The marketplace releases each removal').first().waitFor();
    await seen(page, 'their-stages');
    await page.goto(`${url}/portal/removals`);
    await decide(page, 'Our interface is being repaired.', 'Stop removals on our marketplace');
    await page.getByText('Your people have stopped removals.').waitFor();
    // The form for the opposite decision is in the same place, and is emptied once everything is read again.
    await expect.poll(() => page.getByRole('textbox', { name: 'Reasons' }).first().inputValue()).toBe('');
    await decide(page, 'It is repaired.', 'Agree to resume');
    await page.getByText('chen agreed on').waitFor();
    await seen(page, 'their-stop');
    await leave(me);

    const reviewer = await enter(desk, '/desk/removals');
    await reviewer.page.getByText('has stopped removals there since').waitFor();
    await seen(reviewer.page, 'desk-removals');
    await reviewer.page.goto(`${url}/desk/stages`);
    await reviewer.page.getByText('The marketplace releases each removal').first().waitFor();
    await seen(reviewer.page, 'desk-stages');
    await leave(reviewer);
  });

  test('read it on a phone in Chinese', async () => {
    await file('4');
    const me = await enter(chen, '/portal/orders', phone);
    const { page } = me;
    await page.getByText('暂缓：平台已停止下架').first().waitFor();
    await seen(page, 'phone-orders');
    await page.getByRole('button', { name: '处理' }).first().click();
    await seen(page, 'phone-order');
    for (const [path, words] of [
      ['', '等待放行'],
      ['/removals', '贵方已停止下架。'],
      ['/stages', '由平台逐项放行'],
    ] as const) {
      await page.goto(`${url}/portal${path}`);
      await page.getByText(words).first().waitFor();
      await seen(page, `phone${path.replace('/', '-') || '-cases'}`);
    }
    await leave(me);
    const holder = await enter(side.brand.token, '/portal/cases', phone);
    await holder.page.getByText('等待放行').first().waitFor();
    await seen(holder.page, 'phone-holder-cases');
    await leave(holder);
    const reviewer = await enter(desk, '/desk/stages', phone);
    await reviewer.page.getByText('由平台逐项放行').first().waitFor();
    await seen(reviewer.page, 'phone-desk-stages');
    await leave(reviewer);
  });
});
