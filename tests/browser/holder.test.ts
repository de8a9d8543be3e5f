/**
 * The rights holder's desk in a real Chromium: home, cases as a table whose address says all, a case beside it and "back", exports,
 * one brand at a time, the monthly report on paper, and the first steps. In both languages, on a computer and a phone.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, owner, startBrandSide } from '../journeys/brand-side.ts';
import { proof, type Stage, stages } from '../journeys/contest.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';
const wide: Kind = { language: 'en', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };

describe.skipIf(!canRun)('the rights holder’s pages, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;
  let answered: Stage;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    // On the browser's clock, so that a session is valid.
    side = await startBrandSide({}, { publicUrl: url }, new Date().toISOString());
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
    const next = stages(() => side, 2300);
    answered = await next();
    for (let more = 0; more < 3; more += 1) await next();
    await answered.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
    await side.running.settle();
    // A second brand, under a right of its own.
    await side.running.importEntries([{ ...owner, number: '9002', mark: '别的' }]);
    const as = side.brand.token;
    const second = await side.running.call('POST', '/rights', { as, body: { office: 'CN', number: '9002' } });
    expect(second.status).toBe(201);
    for (const [name, text] of [
      ['Lanmu', '岚木'],
      ['Other', '别的'],
    ]) {
      const added = await side.running.call('POST', '/brands', { as, body: { name, marks: [{ text, weak: false }] } });
      expect(added.status).toBe(201);
    }
    await side.running.settle();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const enter = async (path: string, kind: Kind = wide): Promise<Visitor> => {
    const me = await visitor(browser, kind);
    await me.page.goto(`${url}/sign-in`);
    await me.page.evaluate((said) => sessionStorage.setItem('marketsafe.token', said), side.brand.token);
    await me.page.goto(url + path);
    return me;
  };
  const looksRight = async (page: Page, name: string) => {
    await page.mouse.move(0, 0);
    expect(await tooWide(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, name);
  };
  const leave = async ({ strange, close }: Visitor) => {
    expect(strange()).toEqual([]);
    await close();
  };

  test('home says what needs the person, what changed and how the lane stands', async () => {
    const me = await enter('/portal');
    const { page } = me;
    await page.getByText('One thing needs you.').waitFor();
    await page.getByRole('link', { name: /^Read it/ }).waitFor();
    await page.getByText('Confirmed gone from the marketplace: 4 cases').waitFor();
    await page.getByRole('img', { name: /^Time to removal: half within/ }).waitFor();
    await looksRight(page, 'home');
    await page.getByRole('link', { name: /^Read it/ }).click();
    await page.waitForURL(`${url}/portal/cases/${answered.id}`);
    await leave(me);
  });

  test('home and filing by address say what could not be read, and read it again', async () => {
    const me = await enter('/portal');
    const { page } = me;
    const failing = '**/api/v1/rights*';
    await page.route(failing, (route) => route.fulfill({ status: 500, body: '' }));
    await page.reload();
    const needs = page.getByRole('region', { name: 'What needs you' });
    await needs.getByText('The fault is on our side').waitFor();
    await looksRight(page, 'home-failed');
    await page.goto(`${url}/portal/file`);
    await page.locator('main').getByText('The fault is on our side').waitFor();
    await page.goto(`${url}/portal`);
    await needs.getByText('The fault is on our side').waitFor();
    await page.unroute(failing);
    await needs.getByRole('button', { name: 'Try again' }).click();
    await needs.getByRole('link', { name: /^Read it/ }).waitFor();
    expect(me.strange(/500/)).toEqual([]);
    await me.close();
  });

  test('the address of the table has list, filter, order and the open case, and “back” undoes each', async () => {
    const me = await enter('/portal/cases');
    const { page } = me;
    const rows = page.locator('.case-table .ant-table-row');
    await expect.poll(() => rows.count()).toBe(4);
    await looksRight(page, 'cases');
    await page.getByRole('button', { name: /^Yours to answer/ }).click();
    await page.waitForURL(`${url}/portal/cases?list=mine`);
    await expect.poll(() => rows.count()).toBe(1);
    await rows.getByRole('link').first().click();
    await page.waitForURL(new RegExp(`case=${answered.id}`));
    await page.getByRole('dialog').getByRole('heading', { name: 'What you can do' }).waitFor();
    await looksRight(page, 'case-beside');
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.goBack();
    await expect.poll(() => rows.count()).toBe(4);
    expect(page.url()).toBe(`${url}/portal/cases`);
    await page.getByLabel('Status').selectOption('answer-window');
    await expect.poll(() => rows.count()).toBe(3);
    const address = page.url();
    await page.goto('about:blank');
    await page.goto(address);
    await expect.poll(() => rows.count()).toBe(3);
    await leave(me);
  });

  test('what is listed is saved as CSV and XLSX', async () => {
    const me = await enter('/portal/cases?list=mine');
    for (const format of ['CSV', 'XLSX']) {
      const [file] = await Promise.all([
        me.page.waitForEvent('download'),
        me.page.getByRole('button', { name: `Save the list as ${format}` }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`cases.${format.toLowerCase()}`);
      const bytes = await readFile(await file.path());
      if (format === 'CSV') expect(bytes.toString('utf8').trim().split('\r\n')).toHaveLength(2);
      else expect(bytes.subarray(0, 2).toString()).toBe('PK');
    }
    await leave(me);
  });

  test('a brand that is chosen stays chosen from page to page, and nothing of another is shown', async () => {
    const me = await enter('/portal/cases');
    const { page } = me;
    const scope = page.getByLabel('Brand that is shown').first();
    await scope.selectOption({ label: 'Other' });
    await page.getByText('There is no such case.').waitFor();
    await page.getByRole('link', { name: 'Home', exact: true }).click();
    await page.waitForURL(/\/portal\?brand=/);
    await page.getByText('Nothing needs you today.').waitFor();
    await page.getByRole('link', { name: 'Monthly report' }).first().click();
    await page.waitForURL(/\/portal\/report\?brand=/);
    await page.getByText(/\(Other\)/).waitFor();
    await scope.selectOption({ label: 'All brands' });
    await page.getByText(/All brands\)/).waitFor();
    await page.getByRole('link', { name: 'Cases', exact: true }).first().click();
    await expect.poll(() => page.locator('.case-table .ant-table-row').count()).toBe(4);
    await leave(me);
  });

  test('the report prints, with hours and cost at the holder’s own rates', async () => {
    const me = await enter('/portal/report');
    const { page } = me;
    await page.getByLabel('Cost of an hour').fill('120');
    await page.getByLabel('Minutes for a complaint').fill('6');
    await page.getByLabel('More minutes if it is answered').fill('30');
    await page.getByRole('button', { name: 'Save the rates' }).click();
    await page
      .getByText(/108\.00/)
      .first()
      .waitFor();
    await looksRight(page, 'report');
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('button', { name: 'Print' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Save the rates' }).waitFor({ state: 'hidden' });
    await picture(page, 'report-on-paper');
    await leave(me);
  });

  test('first steps say what is done and what comes next', async () => {
    const me = await enter('/portal/first-steps');
    const { page } = me;
    await page
      .locator('[aria-current="step"]')
      .getByRole('heading', { name: 'Add your logo and product photos' })
      .waitFor();
    expect(await page.locator('.step-mark.done').count()).toBe(5);
    await looksRight(page, 'first-steps');
    await leave(me);
  });

  test.each(['/portal', '/portal/cases', '/portal/report', '/portal/first-steps'])(
    'on a phone, in Chinese: %s',
    async (path) => {
      const me = await enter(path, phone);
      await me.page.getByRole('heading', { level: 1 }).waitFor();
      await me.page.waitForLoadState('networkidle');
      await looksRight(me.page, `phone${path.replaceAll('/', '-')}`);
      await leave(me);
    },
  );

  test('the daily mail is turned on where the windows are', async () => {
    const me = await enter('/portal/cases');
    const choice = me.page.getByRole('switch', { name: 'Daily mail about windows that end' });
    await choice.click();
    await expect.poll(() => choice.getAttribute('aria-checked')).toBe('true');
    await me.page.reload();
    await expect.poll(() => choice.getAttribute('aria-checked')).toBe('true');
    await leave(me);
  });
});
