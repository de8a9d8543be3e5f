/**
 * The reviewer's day in a real Chromium: the queue and its filters, a claim that a colleague sees, a ruling that waits for each document
 * and each finding, reasons in both languages, and the next case at one key. The seller reads the reasons in Chinese.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { noneMet, proof, type Stage, stages } from '../journeys/contest.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('the workbench, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;
  const cases: Stage[] = [];
  /** The case that was ruled: of several with the same deadline, any may come first. */
  let ruled: Stage | undefined;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    // On the browser's clock, so that a session is valid.
    side = await startBrandSide({}, { publicUrl: url }, new Date().toISOString());
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
    const removed = stages(() => side, 2300);
    for (let filed = 0; filed < 4; filed += 1) {
      const stage = await removed();
      await stage.seller.answer('genuine-from', ['purchase-invoice', 'same-goods'], proof);
      await side.running.settle();
      await side.running.call('POST', `/cases/${stage.id}/stand-behind`, { as: side.brand.token, body: {} });
      await side.running.settle();
      cases.push(stage);
    }
    const ann = await side.running.deskUser('ann');
    // One was ruled before, so that there is something to read again.
    const before = cases.pop();
    const body = { outcome: 'upheld', checklist: noneMet, reasons: 'No invoice.' };
    await side.running.call('POST', `/desk/cases/${before?.id}/ruling`, { as: ann, body });
    await side.running.settle();
    await side.running.deskUser('ben');
    await side.running.deskUser('chief', { position: 'administrator' });
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const enter = async (name: string, language: 'en' | 'zh-CN' = 'en', width: 390 | 1280 = 1280): Promise<Visitor> => {
    const me = await visitor(browser, { language, width });
    await me.page.goto(`${url}/sign-in?next=/desk`);
    await me.page.locator('input[name="email"]').fill(`${name}@desk.example`);
    await me.page.locator('input[name="password"]').fill('a long password');
    await me.page.locator('button[type="submit"]').click();
    await me.page.waitForURL(`${url}/desk`);
    return me;
  };
  const looksRight = async (page: Page, name: string) => {
    // A link under the pointer changes its colour.
    await page.mouse.move(0, 0);
    expect(await tooWide(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, name);
  };

  test('the filter is in the address; a claim is seen by a colleague, and can be given back', async () => {
    const [ann, ben] = [await enter('ann'), await enter('ben', 'zh-CN')];
    const rows = ann.page.locator('tbody tr.row-of');
    await rows.nth(2).waitFor();
    await looksRight(ann.page, 'queue');
    await ann.page.getByRole('button', { name: 'Ruling 3' }).click();
    await ann.page.waitForURL(`${url}/desk?kind=ruling`);
    await ann.page.getByRole('button', { name: 'Overdue 0' }).click();
    await ann.page.getByText('No open tasks of this kind.').waitFor();
    await ann.page.goto(`${url}/desk?kind=ruling`);
    await rows.nth(2).waitFor();
    await ann.page.keyboard.press('j');
    await ann.page.keyboard.press('c');
    await ann.page.getByRole('button', { name: 'Release' }).waitFor();
    await ben.page.reload();
    await ben.page.getByText('ann，至').waitFor();
    await looksRight(ben.page, 'queue-claimed');
    await ann.page.keyboard.press('c');
    await ann.page.getByRole('button', { name: 'Release' }).waitFor({ state: 'detached' });
    expect([...ann.strange(), ...ben.strange()]).toEqual([]);
    await Promise.all([ann.close(), ben.close()]);
  });

  test('a ruling waits for each document and finding; reasons are in both languages; one key opens the next', async () => {
    const ann = await enter('ann');
    const { page } = ann;
    await page.locator('tbody tr.row-of').nth(2).waitFor();
    await page.keyboard.press('n');
    await page.waitForURL(/\/desk\/cases\//);
    const first = page.url();
    const uphold = page.getByRole('button', { name: 'Uphold: the listing stays down' });
    const restore = page.getByRole('button', { name: 'Overturn: the listing is restored' });
    await page.getByText(/First: open document 2; record a finding on 4 items/).waitFor();
    expect([await uphold.isDisabled(), await restore.isDisabled()]).toEqual([true, true]);
    await page
      .getByRole('img', { name: /^Page 1 of 1 of/ })
      .first()
      .waitFor();
    await looksRight(page, 'bench');

    // By keys alone: the next document, then a finding on each item. What was entered survives a reload.
    await page.keyboard.press(']');
    await page.getByText(/First: record a finding on 4 items/).waitFor();
    for (const key of ['4', 'j', '4', 'j', '4', 'j', '4']) await page.keyboard.press(key);
    await page.getByText('By the rule: Uphold').waitFor();
    await page.reload();
    await page.getByText('By the rule: Uphold').waitFor();
    expect(await restore.isDisabled()).toBe(true);

    await uphold.click();
    await page.getByText('Please give reasons.').waitFor();
    await page.getByRole('button', { name: 'Nothing sent' }).click();
    await page.getByRole('button', { name: '+ own words, both languages' }).click();
    await page.getByLabel('Reasons in English').fill('The photo is dark.');
    await uphold.click();
    await page.getByText('Please write the same in Chinese.').waitFor();
    await page.getByLabel('Reasons in Chinese').fill('照片过暗。');
    const letters = page.getByRole('region', { name: 'Both letters' });
    await letters.getByText('未提交材料。').waitFor();
    await looksRight(page, 'bench-letters');
    await uphold.click();
    await page.locator('.timeline').getByText('Upheld', { exact: true }).waitFor();

    await page.locator('h1').click();
    await page.keyboard.press('n');
    await expect.poll(() => page.url()).not.toBe(first);
    await page.getByText(/First: open document 2/).waitFor();
    await page.getByRole('button', { name: 'Release' }).waitFor();
    expect(ann.strange()).toEqual([]);
    await ann.close();

    ruled = cases.find(({ id }) => first.endsWith(id));
    await side.running.settle();
    const shop = await visitor(browser, { language: 'zh-CN', width: 390 });
    await shop.page.goto(`${url}/answer/${ruled?.seller.link}`);
    await shop.page.getByText('照片过暗。').waitFor();
    expect(await shop.page.locator('#decision').locator('..').textContent()).not.toContain('The photo is dark.');
    expect(shop.strange()).toEqual([]);
    await shop.close();
  });

  test('the administrator sees load, pace and people, and what stands out; the same document opens side by side', async () => {
    const chief = await enter('chief');
    const { page } = chief;
    await page.goto(`${url}/desk/overview`);
    await page.getByText(/^\d open tasks/).waitFor();
    await page.getByRole('img', { name: /Tasks of each of the last 30 days/ }).waitFor();
    await page.getByRole('cell', { name: 'ann', exact: true }).waitFor();
    await looksRight(page, 'overview');
    await page.goto(`${url}/desk/misuse`);
    await page.getByText('Sent by 4 parties').first().waitFor();
    await looksRight(page, 'misuse');
    await page.locator('.same-list a').first().click();
    await page.getByText('This document also stands in 3 other cases:').waitFor();
    await page.getByRole('button', { name: 'Compare' }).first().click();
    await page.getByRole('img', { name: /of The document of the other case/ }).waitFor();
    await page.getByLabel('Pictures').selectOption('Blurred');
    const filter = () =>
      page
        .locator('.doc-stage canvas')
        .first()
        .evaluate((one) => getComputedStyle(one).filter);
    expect(await filter()).toContain('blur');
    await page.reload();
    await page.locator('.doc-stage canvas').first().waitFor();
    expect(await filter()).toContain('blur');
    await page.getByLabel('Pictures').selectOption('Clear');
    await looksRight(page, 'bench-beside-the-same');
    expect(chief.strange()).toEqual([]);
    await chief.close();
  });

  test('a practice case tells what the programme decides; a ruling is read again without its parties', async () => {
    const ben = await enter('ben', 'en');
    const { page } = ben;
    await page.goto(`${url}/desk/practice`);
    await page.getByRole('button', { name: /Leather handbag/ }).click();
    const uphold = page.getByRole('button', { name: 'Uphold: the listing stays down' });
    expect(await uphold.isDisabled()).toBe(true);
    for (const item of await page.locator('fieldset.finding').all())
      await item.getByRole('radio', { name: 'Not met' }).check();
    await uphold.click();
    await page.getByText('The programme decides: Uphold: the listing stays down.').waitFor();
    await page.getByText(/Right would be: Met or Can’t check/).waitFor();
    await looksRight(page, 'practice');
    await page.goto(`${url}/desk/readings`);
    await page.getByRole('button', { name: 'Draw a case' }).click();
    await page.getByRole('img', { name: /^Page 1 of 1 of Document 1/ }).waitFor();
    await looksRight(page, 'reading');
    for (const item of await page.locator('fieldset.finding').all())
      await item.getByRole('radio', { name: 'Not met' }).check();
    await page.getByRole('button', { name: 'I would uphold' }).click();
    await page.getByText(/You agree with the ruling/).waitFor();
    expect(ben.strange()).toEqual([]);
    await ben.close();
  });

  test('on a phone, in Chinese, the documents come first and the findings next', async () => {
    const ben = await enter('ben', 'zh-CN', 390);
    await ben.page.goto(`${url}/desk/cases/${cases.find((one) => one !== ruled)?.id}`);
    await ben.page.getByText(/还差：/).waitFor();
    await looksRight(ben.page, 'bench-phone');
    expect(ben.strange()).toEqual([]);
    await ben.close();
  });

  test('who has a case open when a colleague rules on it reads that it moved on, and why its form is gone', async () => {
    const ben = await enter('ben');
    const id = cases.find((one) => one !== ruled)?.id;
    await ben.page.goto(`${url}/desk/cases/${id}`);
    await ben.page.getByText(/^First: /).waitFor();
    const body = { outcome: 'upheld', checklist: noneMet, reasons: 'No invoice.' };
    await side.running.call('POST', `/desk/cases/${id}/ruling`, { as: await side.running.deskUser('cleo'), body });
    const moved = ben.page.locator('.note', { hasText: 'This case moved on while it was open here' });
    await moved.getByText('Upheld').first().waitFor();
    await ben.page.getByText(/^First: /).waitFor({ state: 'detached' });
    await looksRight(ben.page, 'bench-moved-on');
    expect(ben.strange()).toEqual([]);
    await ben.close();
  });
});
