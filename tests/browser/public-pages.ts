import { describe, expect, test } from 'vitest';
import type { Day } from './day.ts';
import { picture } from './screens.ts';
import { type Kind, tooWide, visitor } from './visitor.ts';

const readers: readonly (Kind & { headline: string; how: string; steps: RegExp })[] = [
  {
    ...({ language: 'en', width: 1280 } as const),
    headline: 'Fakes off the shelf. Mistakes put right.',
    how: 'How it works',
    steps: /The seller can answer/,
  },
  { language: 'zh-CN', width: 390, headline: '假货下架，错了就改。', how: '运作方式', steps: /复核/ },
];

/** The pages that need no account. */
export function publicReads(given: () => Day): void {
  describe('the public', () => {
    test.each(readers)('reads what the programme is and how it works, $language at $width px', async (reader) => {
      const { browser, demo } = given();
      const me = await visitor(browser, reader);
      const { page } = me;
      await page.goto(demo.url);
      await page.getByRole('heading', { level: 1, name: reader.headline }).waitFor();
      await page.locator('.counter').nth(2).waitFor();
      expect(await tooWide(page)).toBe(0);
      await picture(page, `public-front-${reader.width}`);
      await page.getByRole('link', { name: reader.how }).click();
      await page.getByRole('heading', { level: 1, name: reader.how }).waitFor();
      expect(await page.locator('main').textContent()).toMatch(reader.steps);
      expect(await page.locator('ol.how > li').count()).toBe(7);
      expect(await tooWide(page)).toBe(0);
      await picture(page, `public-how-${reader.width}`);
      expect(me.strange()).toEqual([]);
      await me.close();
    });

    test.each(readers)('reads the rules with their sources, $language at $width px', async (reader) => {
      const { browser, demo } = given();
      const me = await visitor(browser, reader);
      const { page } = me;
      await page.goto(`${demo.url}/rules`);
      await page.locator('table.rules tbody tr').nth(50).waitFor();
      const text = await page.locator('main').textContent();
      expect(text).toMatch(
        reader.language === 'en' ? /Deadlines › the answer.*3 business days/ : /期限 › 卖家回应.*3 个工作日/,
      );
      // A source is in the reader's language.
      expect(text).toContain(
        reader.language === 'en' ? 'Alibaba IPP Platform, up to 300 listings' : '阿里巴巴知识产权保护平台（IPP）：',
      );
      const law = page.locator('details#us-inform');
      await law.locator('summary').click();
      await law
        .getByText(reader.language === 'en' ? /at most 10 days from/ : /至多 10 日/)
        .first()
        .waitFor();
      expect(await law.textContent()).toContain(
        reader.language === 'en' ? '15 U.S.C. 45f(a)(1)(A)' : '《美国法典》第15编第45f(a)(1)(A)条',
      );
      expect(await tooWide(page)).toBe(0);
      await picture(page, `public-rules-${reader.width}`);
      expect(me.strange()).toEqual([]);
      await me.close();
    });

    test.each(readers)('reads what the API can do, $language at $width px', async (reader) => {
      const { browser, demo } = given();
      const me = await visitor(browser, reader);
      const { page } = me;
      await page.goto(`${demo.url}/api-reference`);
      const operation = page.locator('details').filter({ hasText: 'POST /complaints' }).first();
      await operation.locator('summary').first().click();
      await operation
        .getByText(reader.language === 'en' ? 'File complaints, triage findings' : '提交投诉、处理疑似侵权')
        .waitFor();
      // The fields of a field show when it is opened.
      await operation.locator('.fields summary').filter({ hasText: 'targets' }).click();
      await operation.locator('code', { hasText: 'marketplace' }).first().waitFor();
      expect(await tooWide(page)).toBe(0);
      await picture(page, `public-api-reference-${reader.width}`);
      expect(me.strange()).toEqual([]);
      await me.close();
    });

    test('changes the language, which this device remembers', async () => {
      const { browser, demo } = given();
      const me = await visitor(browser, { language: 'en', width: 390 });
      const { page } = me;
      await page.goto(`${demo.url}/how-it-works`);
      await page.getByRole('button', { name: '简体中文' }).click();
      await page.getByRole('heading', { level: 1, name: '运作方式' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: '运作方式' }).waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      await me.close();
    });

    test('is asked to sign in where necessary, and then reaches the requested page', async () => {
      const { browser, demo } = given();
      const me = await visitor(browser, { language: 'en', width: 1280 });
      await me.page.goto(`${demo.url}/desk/sellers`);
      await me.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      expect(new URL(me.page.url()).search).toContain('next=%2Fdesk%2Fsellers');
      await me.page.goto(`${demo.url}/answer/not-a-link`);
      await me.page.getByText('This link does not work').waitFor();
      expect(me.strange(/status of 40[0-9]/)).toEqual([]);
      await me.close();
    });
  });
}
