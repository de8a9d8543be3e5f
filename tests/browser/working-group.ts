import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations } from './accessibility.ts';
import type { Demo } from './demo.ts';
import { picture } from './screens.ts';
import { inOffice, type Visitor, visitor } from './visitor.ts';

const pack = new URL('../../policies/marketsafe-expansion/pack.yaml', import.meta.url);
const day = 86_400_000;

/** The review team proposes other rules, sees their simulated effects on the past, and drops them. */
export function workingGroup(given: () => { demo: Demo; browser: Browser }): void {
  describe('a change of the rules', () => {
    let me: Visitor;
    beforeAll(async () => {
      const { browser, demo } = given();
      me = await visitor(browser, { language: 'en', width: 1280 });
      await me.page.goto(demo.url);
      await me.page.getByRole('button', { name: 'Enter as He Wen', exact: true }).click();
      await inOffice(me.page);
    });
    afterAll(() => me?.close());

    const choose = (page: Page, name: string, text: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

    test('that is no pack is refused with the place of each fault', async () => {
      const { page } = me;
      await page.getByRole('link', { name: 'Rules', exact: true }).click();
      await page.getByRole('button', { name: 'Propose a version' }).waitFor();
      await choose(page, 'broken.yaml', (await readFile(pack, 'utf8')).replace(/^strikes:/m, 'stripes:'));
      await page.getByText(/broken\.yaml:\d+ stripes: /).waitFor();
      await picture(page, 'rules-refused');
      expect(me.strange(/status of 422/)).toEqual([]);
    });

    test('is simulated over the past and shown next to the rules in force, in both languages and widths', async () => {
      const { page } = me;
      const { demo, browser } = given();
      const { now } = await demo.call<{ now: string }>('GET', '/demo');
      const from = new Date(Date.parse(now) + 60 * day).toISOString().slice(0, 10);
      const text = (await readFile(pack, 'utf8'))
        .replace(/^from: .*$/m, `from: ${from}`)
        .replace('answer: { count: 3,', 'answer: { count: 30,');
      await choose(page, 'longer-answers.yaml', text);
      await page.getByText('It contains no names.').waitFor({ timeout: 200_000 });
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, 'rules-simulated');
      expect(me.strange()).toEqual([]);

      const other = await visitor(browser, { language: 'zh-CN', width: 390 });
      await other.page.goto(demo.url);
      await other.page.getByRole('button', { name: '以何雯的身份进入', exact: true }).click();
      await inOffice(other.page);
      await other.page.goto(page.url());
      await other.page.getByText('其中没有任何名称').waitFor();
      expect(await axeViolations(other.page)).toEqual([]);
      await picture(other.page, 'rules-simulated-phone-zh');
      await other.close();
    });

    test('is dropped with reasons', async () => {
      const { page } = me;
      await page.getByRole('button', { name: 'Announce the version' }).click();
      await page.getByText('You proposed this yourself; a different person must activate it').waitFor();
      await page.getByRole('textbox', { name: 'Reasons' }).fill('Thirty days are too long.');
      await page.getByRole('button', { name: 'Drop the version' }).click();
      await page.getByText('Dropped by He Wen').waitFor();
      await page.getByRole('link', { name: '← Rules and proposals' }).click();
      await page.getByRole('heading', { level: 1, name: 'Rules and proposals' }).waitFor();
      await page.getByText('longer-answers.yaml').waitFor();
      await picture(page, 'rules-list');
      expect(me.strange(/status of 409/)).toEqual([]);
    });
  });
}
