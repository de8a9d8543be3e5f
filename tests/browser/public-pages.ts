import { describe, expect, test } from 'vitest';
import type { Day } from './day.ts';
import { looksRight } from './looks-right.ts';
import { picture } from './screens.ts';
import { inOffice, type Kind, tooWide, visitor } from './visitor.ts';

interface Transparency {
  readonly current: { readonly errors: { readonly wrong: { readonly value?: number } } };
  readonly editions: readonly { readonly month: string }[];
}

const english = {
  ...{ about: 'Address of the listing, or name of the shop', ask: 'Show decisions', none: 'No final decision' },
  ...{ brand: 'Which brand is it said to be?', words: 'What makes you suspicious?', email: 'Your e-mail' },
  ...{
    send: 'Send me the code',
    enter: 'Enter the code',
    code: 'Code',
    pass: 'Pass the report on',
    thanks: 'Thank you',
  },
};
const chinese: typeof english = {
  ...{ about: '商品链接或店铺名称', ask: '查询', none: '没有最终决定' },
  ...{ brand: '冒用的是哪个品牌？', words: '为什么觉得可疑？', email: '您的邮箱' },
  ...{ send: '发送验证码', enter: '输入验证码', code: '验证码', pass: '提交举报', thanks: '感谢您的举报' },
};

const readers: readonly (Kind & { headline: string; how: string; steps: RegExp; errors: string })[] = [
  {
    ...({ language: 'en', width: 1280 } as const),
    headline: 'Fakes off the shelf. Mistakes put right.',
    how: 'How it works',
    steps: /The seller can answer/,
    errors: 'What we got wrong, before what we took down',
  },
  {
    language: 'zh-CN',
    width: 390,
    headline: '假货下架，错了就改。',
    how: '运作方式',
    steps: /复核/,
    errors: '先说错在哪里，再说下架了多少',
  },
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
      if (reader.width === 390) await page.getByRole('button', { name: '菜单' }).click();
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
      // The contents lead to each section.
      await page
        .getByRole('navigation', { name: reader.language === 'en' ? 'Contents' : '目录' })
        .getByRole('link', { name: reader.language === 'en' ? 'Deadlines' : '期限', exact: true })
        .click();
      expect(new URL(page.url()).hash).toBe('#rule-clocks');
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

    test.each(readers)(
      'reads the errors before all else, and takes a file with them, $language at $width px',
      async (reader) => {
        const { browser, demo } = given();
        const me = await visitor(browser, reader);
        const { page } = me;
        await page.goto(`${demo.url}/transparency`);
        await page.getByRole('heading', { level: 1, name: reader.errors }).waitFor();
        const told = await demo.call<Transparency>('GET', '/public/transparency');
        const wrong = told.current.errors.wrong.value ?? 0;
        await page
          .locator('.errors dd.say', { hasText: `${wrong}` })
          .first()
          .waitFor();
        // Errors stand first, then what was done.
        const sections = await page
          .locator('main h2, main .errors')
          .evaluateAll((all) => all.map((one) => one.id || one.className));
        expect(sections.slice(0, 3)).toEqual(['errors', 'done', 'cuts']);
        expect(await page.locator('.multiples figure').count()).toBe(6);
        const month = told.editions.at(-1)?.month ?? '';
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.locator(`a[href$="/editions/${month}.csv"]`).click(),
        ]);
        expect(file.suggestedFilename()).toBe(`edition-${month}.csv`);
        await looksRight(page, `public-transparency-${reader.width}`);
        // The number of the front page has the same definition.
        const { live } = await demo.call<{ live: { listingsRemoved: { value: number } } }>('GET', '/public/overview');
        await page.goto(demo.url);
        await page
          .locator('.counter', { hasText: live.listingsRemoved.value.toLocaleString(reader.language) })
          .waitFor();
        expect(me.strange()).toEqual([]);
        await me.close();
      },
    );

    test.each(readers)(
      'asks about a listing, and tells of one without an account, $language at $width px',
      async (reader) => {
        const { browser, demo } = given();
        const me = await visitor(browser, reader);
        const { page } = me;
        const { story } = await demo.call<{ story: { fake: { url: string } } }>('GET', '/demo');
        const listing = new URL(story.fake.url, demo.shop).href;
        const words = reader.language === 'en' ? english : chinese;
        await page.goto(`${demo.url}/check`);
        await page.getByRole('button', { name: words.ask }).click();
        // An empty question is not sent.
        await page.locator('[aria-invalid="true"]').waitFor();
        await page.getByLabel(words.about).fill(listing);
        await page.getByRole('button', { name: words.ask }).click();
        await page.getByRole('heading', { name: words.none }).waitFor();
        expect(new URL(page.url()).searchParams.get('about')).toBe(listing);
        await looksRight(page, `public-check-${reader.width}`);
        await page.getByLabel(words.brand).fill('Nike');
        await page.getByLabel(words.words).fill('<img src=x onerror=alert(1)>');
        const email = `shopper-${reader.width}@mail.example`;
        await page.getByLabel(words.email).fill(email);
        await page.getByRole('button', { name: words.send }).click();
        await page.getByRole('heading', { name: words.enter }).waitFor();
        const mails = () => demo.call<{ items: { subject: string }[] }>('GET', `/demo/mail?to=${email}`);
        await expect.poll(async () => (await mails()).items.length).toBe(1);
        const code = /\d{6}/.exec((await mails()).items[0]?.subject ?? '')?.[0] ?? '';
        await page.getByLabel(words.code, { exact: true }).fill(code);
        await looksRight(page, `public-report-${reader.width}`);
        await page.getByRole('button', { name: words.pass }).click();
        await page.getByRole('heading', { name: words.thanks }).waitFor();
        const tips = await demo.call<{ items: { words: string }[] }>('GET', '/tips', { as: 'nike' });
        expect(tips.items.map((one) => one.words)).toContain('<img src=x onerror=alert(1)>');
        expect(me.strange()).toEqual([]);
        await me.close();
      },
    );

    test('may enrol with a registration that the demonstration offers', async () => {
      const { browser, demo } = given();
      const me = await visitor(browser, { language: 'zh-CN', width: 390 });
      const { page } = me;
      await page.goto(`${demo.url}/enrol`);
      await page.getByRole('button', { name: /^LONGCHAMP/ }).click();
      expect(await page.getByLabel('注册号').inputValue()).toBe('DEMO-LONGCHAMP');
      await looksRight(page, 'public-enrol');
      await page.getByRole('button', { name: '发送验证码' }).click();
      await page.getByLabel('六位验证码').waitFor();
      const mails = () => demo.call<{ items: object[] }>('GET', '/demo/mail?to=registry@longchamp.example');
      await expect.poll(async () => (await mails()).items.length).toBe(1);
      expect(me.strange()).toEqual([]);
      await me.close();
    });

    test('a rights holder reads what shoppers reported, as text', async () => {
      const { browser, demo } = given();
      const me = await visitor(browser, { language: 'en', width: 1280 });
      await me.page.goto(demo.url);
      await me.page.getByRole('button', { name: 'Enter as Nike', exact: true }).click();
      await inOffice(me.page);
      await me.page.goto(`${demo.url}/portal/tips`);
      await me.page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
      await me.page.getByRole('button', { name: 'Mark as seen' }).first().click();
      await me.page
        .getByText(/^Seen on/)
        .first()
        .waitFor();
      await looksRight(me.page, 'portal-tips');
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
