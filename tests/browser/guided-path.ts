import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Demo } from './demo.ts';
import { picture } from './screens.ts';
import { type Kind, type Visitor, visitor } from './visitor.ts';

interface Given {
  readonly demo: Demo;
  readonly browser: Browser;
}

interface Story {
  readonly fake: { readonly url: string; readonly query: string };
  readonly honest: { readonly url: string };
  readonly repeatSeller: string;
}

/** What a reader of the language sees and presses. */
const words = {
  en: {
    next: /^Next/,
    file: /^File the complaint/,
    gone: /^Gone in/,
    clock: 'Move the clock past the deadline',
    upheld: 'Upheld by silence',
    points: /(\d+) points; the shop closes at 48/,
    closed: 'Shop closed, reversibly',
    approve: /approves the ban/,
    banned: 'Banned, by two people',
    comeBack: 'Its operator opens a new shop',
    newShop: 'Its new shop',
    caught: /was recognised/,
    wrongly: 'File against the honest reseller',
    invoice: 'The reseller uploads its invoice',
    silent: /^The brand does not respond/,
    restored: /^Back at its old price/,
    wrong: 'Wrongly removed, and restored',
    proofFirst: 'The brand must prove it first',
    noProof: 'Accepted without evidence',
  },
  'zh-CN': {
    next: /^下一步/,
    file: /^提交投诉/,
    gone: /后下架$/,
    clock: '把时间拨过截止日',
    upheld: '逾期未回应，投诉成立',
    points: /(\d+) 分，满 48 分关店/,
    closed: '店铺已关闭（可恢复）',
    approve: /同意清退/,
    banned: '经两人同意，清退',
    comeBack: '店主换个号重新开店',
    newShop: '新开的店',
    caught: /被认了出来/,
    wrongly: '投诉这位正规进货的卖家',
    invoice: '卖家上传进货发票',
    silent: /^品牌不答复/,
    restored: /^已按原价恢复/,
    wrong: '误下架，已恢复',
    proofFirst: '品牌要先举证',
    noProof: '无需另行上传证据',
  },
} as const;

/** The shop answers 404 for a removed page, which the console reports as an error. */
const goneFromShop = /status of 404.*\/(item\.htm|shop\/)/;

/** The front page's story, every step played by hand; `by`: how the fake is filed against. */
export function guidedPath(given: () => Given, { language, width }: Kind, by: 'key' | 'press'): void {
  describe(`the guided path in ${language}`, () => {
    const say = words[language];
    let me: Visitor;
    let page: Page;
    let step: Locator;
    let story: Story;
    let demo: Demo;

    beforeAll(async () => {
      demo = given().demo;
      me = await visitor(given().browser, { language, width });
      page = me.page;
      step = page.locator('article.step');
      story = (await demo.call<{ story: Story }>('GET', '/demo')).story;
      await page.goto(demo.url);
    });
    afterAll(() => me?.close());

    const press = (name: string | RegExp) => step.getByRole('button', { name }).click();
    const told = (text: string | RegExp) => step.getByText(text).first().waitFor({ state: 'visible' });
    /** The focus is on the result, not lost with the pressed button. */
    const atNote = () => step.locator('.note:focus').waitFor();
    const shop = (): FrameLocator => step.frameLocator('.window iframe');
    const shot = (name: string) => picture(page, `${language}-${name}`);
    const overview = () =>
      demo.call<{ live: Record<'listingsRemoved' | 'wronglyRemovedRestored', { value?: number }> }>(
        'GET',
        '/public/overview',
      );
    const wrongOnes = async () => (await overview()).live.wronglyRemovedRestored.value ?? 0;
    /** The shop's own page, opened by the same person in another tab. */
    const inShop = async (path: string) => {
      const tab = await me.context.newPage();
      const response = await tab.goto(new URL(path, demo.shop).href);
      const seen = { status: response?.status(), text: (await tab.locator('main').textContent()) ?? '' };
      await tab.close();
      return seen;
    };
    const search = () => `/search?q=${encodeURIComponent(story.fake.query)}`;

    test('1: two counters, with the errors next to them', async () => {
      const { live } = await overview();
      await step.locator('.counter').first().waitFor();
      const shown = await step.locator('.counter').allTextContents();
      expect(shown).toHaveLength(3);
      expect(shown[0]).toContain(live.listingsRemoved.value?.toLocaleString(language));
      expect(shown[2]).toContain(`${live.wronglyRemovedRestored.value}`);
      expect(shown[2]).toContain(say.wrong);
      expect(await step.locator('.historical').textContent()).toContain('IACC');
      await shot('1-counters');
      expect(me.strange()).toEqual([]);
    });

    test('2: one key removes the fake from page, search and cart', async () => {
      await press(say.next);
      await step.locator('.finding').waitFor();
      await step.locator('.step-title:focus').waitFor();
      await shop().locator('form[action="/cart"] button').click();
      expect(await inShop(story.fake.url)).toMatchObject({ status: 200 });
      expect((await inShop(search())).text).toContain(story.fake.query.slice(0, 2));
      expect((await inShop('/cart')).text).toContain('高仿');
      await shot('2-before');

      if (by === 'key') await page.keyboard.press('f');
      else await press(say.file);
      await told(say.gone);
      await atNote();
      await shot('2-gone');

      expect(await inShop(story.fake.url)).toMatchObject({ status: 404 });
      expect((await inShop(search())).text).toContain('没有找到相关宝贝');
      expect((await inShop('/cart')).text).not.toContain('高仿');
      expect(me.strange(goneFromShop)).toEqual([]);
    });

    test('3: the seller’s phone gives the reasons in Chinese, and the deadline', async () => {
      await press(say.next);
      const phone = step.frameLocator('.phone iframe');
      await phone.getByText('为什么下架').waitFor();
      expect(await phone.locator('html').getAttribute('lang')).toBe('zh-CN');
      expect(await phone.locator('h1').textContent()).toContain('已被下架');
      expect(await phone.locator('.reason').textContent()).toMatch(/[一-鿿]{8}/);
      expect(await phone.locator('.until time').textContent()).toMatch(/\d{4}年\d+月\d+日/);
      await phone.getByRole('heading', { name: '怎样证明您没有侵权' }).waitFor();
      await shot('3-phone');
      expect(me.strange(goneFromShop)).toEqual([]);
    });

    test('4: silence, 48 points, closure, two approvals, ban, and the recognised return', async () => {
      await press(say.next);
      await press(say.clock);
      await told(say.upheld);
      await told(say.closed);
      await shop().locator('.gone').waitFor();
      const points = say.points.exec((await step.textContent()) ?? '')?.[1];
      expect(Number(points)).toBeGreaterThanOrEqual(48);
      await shot('4-closed');

      for (const approver of await step.getByRole('button', { name: say.approve }).all()) await approver.waitFor();
      await step.getByRole('button', { name: say.approve }).first().click();
      await step.locator('button:disabled', { hasText: /approved|已同意/ }).waitFor();
      expect(await step.getByText(say.banned).count()).toBe(0);
      await step.getByRole('button', { name: say.approve, disabled: false }).click();
      await told(say.banned);
      const id = story.repeatSeller.split('/')[1];
      expect((await inShop(`/shop/${id}`)).text).toContain('店铺已关闭');

      await press(say.comeBack);
      await told(say.caught);
      await press(say.newShop);
      await shop().locator('.gone').waitFor();
      await shot('4-recognised');
      // Until the new shop exists, the page's requests for it fail.
      expect(me.strange(goneFromShop, /status of 404.*\/api\/v1\/sellers\//)).toEqual([]);
    });

    test('5: an honest reseller’s invoice reverses the same button, and the complainant bears the cost', async () => {
      await press(say.next);
      const price = await shop().locator('.price').textContent();
      const before = await wrongOnes();
      await press(say.wrongly);
      await step.getByRole('button', { name: say.invoice }).waitFor();
      await shop().locator('.gone').waitFor();
      await shot('5-down');
      await press(say.invoice);
      await step.getByRole('button', { name: say.silent }).waitFor();
      await press(say.silent);
      await told(say.restored);
      await atNote();
      expect(await shop().locator('.price').textContent()).toBe(price);

      const cells = step.locator('.before-after tbody td');
      await expect.poll(() => cells.nth(3).textContent()).toBe(`${before + 1}`);
      const [accuracyBefore = '', accuracyNow = '', errorsBefore] = await cells.allTextContents();
      expect(Number.parseFloat(accuracyNow)).toBeLessThan(Number.parseFloat(accuracyBefore));
      expect(errorsBefore).toBe(`${before}`);
      expect(await wrongOnes()).toBe(before + 1);
      await shot('5-restored');
      expect(me.strange(goneFromShop)).toEqual([]);
    });

    test('6: the same complaint needs proof in 2013, and none under the Expansion', async () => {
      await press(say.next);
      await told(say.proofFirst);
      await shot('6-2013');
      await step.getByRole('radio').nth(1).check();
      await told(say.noProof);
      await shot('6-expansion');
      expect(me.strange()).toEqual([]);
    });
  });
}
