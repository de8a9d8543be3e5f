/**
 * A marketplace in Germany, in a real Chromium: a seller reads its statement of reasons and takes the decision to a certified body, a
 * notifier appeals a refusal, the marketplace has to inform consumers, and the review team enters the results.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localDay } from '../../packages/procedure/src/index.ts';
import { loadPolicies } from '../../packages/service/src/platform/policies.ts';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { openNotice } from '../journeys/seller.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture, screensFolder } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, visitor } from './visitor.ts';

const kinds: readonly Kind[] = [
  { language: 'en', width: 1280 },
  { language: 'zh-CN', width: 390 },
];
const body = {
  ...{ id: 'streitbeilegung', name: 'Beispielstelle Streitbeilegung', languages: ['de', 'en'] },
  ...{ url: 'https://streitbeilegung.example', fields: ['Gewerblicher Rechtsschutz'] },
};
const words = {
  en: {
    redress: /certified out-of-court dispute settlement body.*Beispielstelle Streitbeilegung \(German, English/,
    record: 'A dispute is before a body',
    number: 'The body’s number',
    received: 'Received by the body on',
    submit: 'Record it',
    due: /It decides by/,
  },
  'zh-CN': {
    redress: /经认证的庭外争议解决机构.*Beispielstelle Streitbeilegung（德语、英语/,
    record: '争议已提交机构',
    number: '机构编号',
    received: '机构收到日期',
    submit: '登记',
    due: /该机构应在/,
  },
} as const;

const zone = 'Europe/Berlin';
const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('in the Union, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const { calendars } = await loadPolicies();
    const calendar = calendars.get('germany');
    if (calendar === undefined) throw new Error('there is a calendar of Germany');
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    const host = { territories: ['DE'], zone, calendar };
    // On the browser's clock, so that a session is valid.
    const at = new Date().toISOString();
    side = await startBrandSide({ territories: ['DE'] }, { host, settlementBodies: [body], publicUrl: url }, at);
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  /** The date at the marketplace. */
  const today = () => localDay(side.running.clock.now().toISOString(), zone);
  const seen = async (page: Page, name: string, part?: Locator) => {
    expect(await tooWide(page)).toBe(0);
    await picture(page, name, part);
  };
  const signIn = async (page: Page, email: string, to: string) => {
    await page.goto(`${url}/sign-in?next=${encodeURIComponent(to)}`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill('a long password');
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(`${url}${to}`);
  };

  test.each(kinds)('a seller takes a decision to a certified body, $language at $width px', async (kind) => {
    const listing = kind.language === 'en' ? '71' : '72';
    const said = words[kind.language];
    await side.offer(`s${listing}`, listing, { title: `Lanmu Handtasche aus Leder ${listing}`, shipsTo: ['DE'] });
    await side.file(listing);
    await side.running.settle();
    const { link } = await openNotice(side.running, 'taobao', `s${listing}`);
    const me = await visitor(browser, kind);
    const { page } = me;
    await page.goto(`${url}/answer/${link}`);
    if (kind.language === 'en') await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.getByText(said.redress).first().waitFor();
    // Art. 17(3): measure, duration and territory, facts, their source, automation, ground, redress.
    const statement = await page.locator('main').textContent();
    for (const part of kind.language === 'en'
      ? [
          'What was done',
          'Since when, and how long',
          'Where it holds',
          'Facts',
          'What led to it',
          'Automation',
          'Ground',
        ]
      : ['采取的措施', '起始与期限', '适用地域', '事实与情形', '来源', '自动化手段', '依据'])
      expect(statement).toContain(part);
    await page.getByRole('button', { name: said.record }).click();
    await page.getByLabel(said.number).fill('ODS-1');
    await page.getByLabel(said.received).fill(today());
    await seen(page, `union-seller-form-${kind.width}`, page.locator('section[aria-labelledby="disputes"]'));
    await page.getByRole('button', { name: said.submit }).click();
    await page.getByText(said.due).waitFor();
    await seen(page, `union-seller-recorded-${kind.width}`, page.locator('section[aria-labelledby="disputes"]'));
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });

  test('a notifier whose notice was refused reads which body they can ask, and appeals', async () => {
    await side.offer('s80', '80', { title: 'Lanmu Rucksack', shipsTo: ['FR'] });
    const { case: id } = await side.file('80');
    const me = await visitor(browser, { language: 'en', width: 1280 });
    const { page } = me;
    await signIn(page, '9001@cn.example', `/portal/cases/${id}`);
    await page.getByText(words.en.redress).first().waitFor();
    await page.getByText('The listing ships to: FR; the right holds in: DE.').waitFor();
    await page.getByText('A right that holds in one of these territories would do: FR.').waitFor();
    await seen(page, 'union-notifier-refused');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: '简体中文' }).click();
    await page.getByText('商品销往：FR；权利有效地域：DE。').waitFor();
    await seen(page, 'union-notifier-refused-phone');
    await page.getByRole('button', { name: 'English', exact: true }).click();
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Appeal' }).first().click();
    await page.getByRole('textbox').first().fill('It ships to Berlin as well.');
    await page
      .getByRole('button', { name: /appeal/i })
      .last()
      .click();
    await page.getByText('Appeal opened').first().waitFor();
    await seen(page, 'union-notifier-appealed');
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });

  test.each(kinds)('the review team sees which consumers must be informed, $language at $width px', async (kind) => {
    await side.running.deskUser(`anna-${kind.width}`);
    if (kind.width === 1280) await side.pass(8);
    const me = await visitor(browser, kind);
    const { page } = me;
    await signIn(page, `anna-${kind.width}@desk.example`, '/desk/consumers');
    await page
      .getByRole('heading', { level: 1, name: kind.language === 'en' ? 'Consumers to inform' : '须告知的消费者' })
      .waitFor();
    await page.getByText('Lanmu Handtasche aus Leder').first().waitFor();
    await seen(page, `union-consumers-${kind.width}`);
    if (kind.width === 1280) {
      await page.getByLabel('The consumers were informed').first().check();
      await page.getByLabel('How many consumers').fill('40');
      await page.getByRole('button', { name: 'Enter the answer' }).first().click();
      await page
        .getByText('Lanmu Handtasche aus Leder 71')
        .or(page.getByText('Lanmu Handtasche aus Leder 72'))
        .first()
        .waitFor();
      const as = await side.running.deskUser('reader');
      const answered = async () =>
        (await side.running.call('GET', '/desk/consumer-tasks?state=answered', { as })).body.items;
      // The other listing's name stood on the page before, too.
      await expect
        .poll(answered)
        .toMatchObject([{ answer: { said: { answer: 'informed', consumers: 40 }, by: 'desk' } }]);
    }
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });

  test('the review team enters the body’s decision, and the goods are restored', async () => {
    const as = await side.running.deskUser('bert');
    const { items } = (await side.running.call('GET', '/desk/tasks?kind=dispute', { as })).body;
    const [{ case: id }] = items;
    const me = await visitor(browser, { language: 'en', width: 1280 });
    const { page } = me;
    await signIn(page, 'bert@desk.example', `/desk/cases/${id}`);
    await page.getByText('Enter the result').click();
    await page.getByLabel('Decided on').fill(today());
    const file = join(screensFolder, 'decision.pdf');
    await writeFile(file, paper('a decision'));
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByLabel('Reasons in English', { exact: true }).last().fill('The body found the goods to be genuine.');
    await page.getByLabel('Reasons in Chinese', { exact: true }).last().fill('机构认定商品为正品。');
    await seen(page, 'union-desk-dispute');
    await page.getByRole('button', { name: 'Enter the outcome' }).last().click();
    await page.getByText('The programme follows it: all effects of the case are undone.').waitFor();
    await side.running.settle();
    expect((await side.running.call('GET', `/cases/${id}`, { as })).body).toMatchObject({ status: 'restored' });
    await page.reload();
    await page.getByText('The programme follows it').first().waitFor();
    await seen(page, 'union-desk-adopted');
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });

  test.each(kinds)('the public reads a marketplace’s legal duties, $language at $width px', async (kind) => {
    const me = await visitor(browser, kind);
    const { page } = me;
    await page.goto(`${url}/rules`);
    for (const id of ['eu-dsa', 'us-inform']) await page.locator(`details#${id} summary`).click();
    await page.locator('details#us-inform').getByText('45f(a)(1)(A)').first().waitFor();
    await page
      .getByText(kind.language === 'en' ? 'without delay' : '及时')
      .locator('visible=true')
      .first()
      .waitFor();
    await seen(page, `union-rules-${kind.width}`, page.locator('details#us-inform'));
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });
});
