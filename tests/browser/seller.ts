import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { type Day, type Goods, titles } from './day.ts';
import { picture } from './screens.ts';
import { tooWide, type Visitor, visitor } from './visitor.ts';

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: paper('an invoice') });

/** A shop opened and filled on the marketplace's own pages. */
export function sellerOpensShop(given: () => Day): void {
  test('a seller opens a shop and offers three bags', async () => {
    const day = given();
    day.seller = await visitor(day.browser, { language: 'zh-CN', width: 1280 });
    const { page } = day.seller;
    await page.goto(`${day.demo.shop}/seller/register`);
    const fields = { name: '远帆皮具', number: '9199000000000001X', holder: '望川远帆商贸有限公司' };
    for (const [field, text] of Object.entries(fields)) await page.locator(`[name="${field}"]`).fill(text);
    await page.locator('[name="email"]').fill('yuanfan@seller.example');
    await page.locator('[name="password"]').fill('a long password');
    await page.locator('main button').click();
    const id = (await page.locator('main b').textContent()) ?? '';
    await page.goto(`${day.demo.shop}/seller/login`);
    await page.locator('[name="seller"]').fill(id);
    await page.locator('[name="password"]').fill('a long password');
    await page.locator('main button').click();
    await page.locator('main .menu').waitFor();
    await page.goto(`${day.demo.shop}/seller/listings`);
    for (const goods of ['tote', 'rucksack', 'purse'] as const) {
      await page.locator('[name="title"]').fill(titles[goods]);
      await page.locator('[name="price"]').fill('88.00');
      await page.getByRole('button', { name: '发布' }).click();
      const offer = page.getByRole('link', { name: titles[goods] });
      day.offers[goods] = new URL((await offer.getAttribute('href')) ?? '', day.demo.shop).searchParams.get('id') ?? '';
    }
    expect(Object.values(day.offers).every((number) => /^\d+$/.test(number))).toBe(true);
    expect(day.seller.strange()).toEqual([]);
  });
}

/** The notices arrive in the marketplace's inbox; two are answered, one on a phone. */
export function sellerAnswers(given: () => Day): void {
  describe('the seller', () => {
    let phone: Visitor;
    let page: Page;

    beforeAll(async () => {
      phone = await visitor(given().browser, { language: 'zh-CN', width: 390 });
      page = phone.page;
    });
    afterAll(() => phone?.close());

    test('finds the signed links in their inbox, in Chinese', async () => {
      const day = given();
      const inbox = day.seller.page;
      await expect
        .poll(
          async () => {
            await inbox.goto(`${day.demo.shop}/seller/inbox`);
            return inbox.locator('main li .grow a[href*="/inbox/"]').count();
          },
          { interval: 500 },
        )
        .toBe(3);
      const messages = await inbox.locator('main li .grow a[href*="/inbox/"]').all();
      const addresses = await Promise.all(messages.map((message) => message.getAttribute('href')));
      for (const address of addresses) {
        await inbox.goto(new URL(address ?? '', day.demo.shop).href);
        const letter = (await inbox.locator('article').textContent()) ?? '';
        expect(letter).toMatch(/[一-鿿]{10}/);
        const goods = (Object.keys(titles) as Goods[]).find((one) => letter.includes(titles[one]));
        const link = await inbox.locator('main a.button[target="_blank"]').getAttribute('href');
        if (goods && link) day.links[goods] = link;
      }
      await picture(inbox, 'seller-message');
      expect(Object.keys(day.links).sort()).toEqual(['purse', 'rucksack', 'tote']);
    });

    test('reads the reasons, the deadline, and the required proof, on a phone', async () => {
      await page.goto(given().links.tote);
      await page.getByRole('heading', { name: '为什么下架' }).waitFor();
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain('Jilan Studio');
      expect(text).toContain('CN DAY-');
      expect(text).toContain(titles.tote);
      expect(text).not.toContain('registry@jilan.example');
      expect(await page.locator('.until time').textContent()).toMatch(/\d{4}年\d+月\d+日/);
      expect(await tooWide(page)).toBe(0);
      await picture(page, 'seller-why-phone');
      await page.getByRole('button', { name: '开始回应' }).click();
      await page.locator('h1:focus', { hasText: '您属于哪种情况？' }).waitFor();
      expect(await page.locator('.kind').count()).toBeGreaterThanOrEqual(8);
      expect(await tooWide(page)).toBe(0);
      await picture(page, 'seller-kinds-phone');
      await page.goBack();
      expect(phone.strange()).toEqual([]);
    });

    test('takes more time once, and reads the result where the button was', async () => {
      const due = page.locator('.until time');
      const before = await due.getAttribute('datetime');
      await page.getByRole('button', { name: '申请延期' }).click();
      await page.locator('p:focus', { hasText: '已延期' }).waitFor();
      await expect.poll(() => due.getAttribute('datetime')).not.toBe(before);
      expect(await page.getByRole('button', { name: '申请延期' }).count()).toBe(0);
    });

    test('sees no word in another language first, whatever the browser’s setting, and nothing jumps', async () => {
      const abroad = await visitor(given().browser, { language: 'en', width: 390 });
      // Delays the page so that a flash of another language would be visible.
      await abroad.page.route(/\/api\/v1\/answers\/|\/zh-CN[^/]*\.js|\/index-[^/]*\.js/, async (route) => {
        await new Promise((later) => setTimeout(later, 300));
        await route.continue();
      });
      await abroad.page.addInitScript(() => {
        const seen: string[] = [];
        let moved = 0;
        Object.assign(globalThis, { seen, moved: () => moved });
        new MutationObserver(() => {
          const text = `${document.title}\n${document.querySelector<HTMLElement>('main')?.innerText ?? ''}\n${document.querySelector<HTMLElement>('footer')?.innerText ?? ''}`;
          if (text !== seen.at(-1)) seen.push(text);
        }).observe(document, { childList: true, subtree: true, characterData: true });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await abroad.page.goto(given().links.tote);
      await abroad.page.getByRole('heading', { name: '为什么下架' }).waitFor();
      const { seen, moved } = await abroad.page.evaluate(() => {
        const page = globalThis as unknown as { seen: string[]; moved(): number };
        return { seen: page.seen, moved: page.moved() };
      });
      const worded = seen.filter((text) => text.replace('MarketSafe', '').trim() !== '');
      expect(worded.length).toBeGreaterThan(0);
      for (const text of worded) expect(text).toMatch(/[一-鿿]/);
      expect(worded.join('\n')).not.toMatch(/Loading|Your listing|Licence/);
      expect(moved).toBeLessThan(0.05);
      expect(await abroad.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
      await abroad.page.getByRole('button', { name: 'English' }).click();
      await abroad.page.getByRole('heading', { name: 'Why' }).first().waitFor();
      await abroad.page.reload();
      await abroad.page.getByRole('heading', { name: 'Why' }).first().waitFor();
      expect(abroad.strange()).toEqual([]);
      await abroad.close();
    });

    test('reads what is wrong with a file', async () => {
      await answerStep(page, '选情况');
      await page.locator('[value="genuine-from"]').check();
      const slot = page.locator('.slot').first();
      const files = slot.locator('input[type=file]');
      const tooLarge = Buffer.alloc(10 * 1024 * 1024 + 1, 'x');
      await files.setInputFiles({ name: '大.pdf', mimeType: 'application/pdf', buffer: tooLarge });
      await slot.getByText('超过 10 MB 的上限').waitFor();
      await files.setInputFiles({ name: '表.xlsx', mimeType: 'application/x-excel', buffer: Buffer.from('x') });
      await slot.getByText('表.xlsx 的格式不支持').waitFor();
      await files.setInputFiles({ name: '空.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) });
      await slot.getByText('空.pdf 是空文件').waitFor();
      expect(phone.strange()).toEqual([]);
      // Its name and type say PDF, its bytes do not: the service checks.
      await files.setInputFiles({ name: '假.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0 program') });
      await slot.getByText('假.pdf 的格式不支持').waitFor();
      await picture(page, 'seller-wrong-files');
      expect(phone.strange(/status of 415/)).toEqual([]);
      const away = page.getByRole('button', { name: /移除/ });
      expect(await away.count()).toBe(4);
      for (let left = 4; left > 0; left -= 1) await away.first().click();
    });

    test('answers with documents and sees that they arrived', async () => {
      const send = page.getByRole('button', { name: '提交回应' });
      await answerStep(page, '核对提交');
      await send.click();
      // It leads to what is missing.
      await page.getByText('还没有', { exact: true }).first().waitFor();
      await fillChecklist(page);
      await answerStep(page, '写说明');
      await page.getByLabel('文字说明').last().fill('货从工作室采购，附发票。');
      await page.getByText(/草稿已保存/).waitFor();
      await answerStep(page, '核对提交');
      await page.getByText('请勾选声明。').waitFor();
      await page.locator('.declaration input').check();
      await picture(page, 'seller-answer-phone');
      await send.click();
      await page.getByText('已收到您的回应').waitFor();
      expect(await tooWide(page)).toBe(0);
      await page
        .getByRole('img', { name: /第 1 页，共 1 页/ })
        .first()
        .waitFor();
      await picture(page, 'seller-sent-phone');
      await page.getByRole('button', { name: '查看大图' }).first().click();
      const large = page.getByRole('dialog');
      await large.getByRole('img', { name: /第 1 页，共 1 页/ }).waitFor();
      await picture(page, 'seller-page-phone');
      expect(await tooWide(page)).toBe(0);
      await large.getByRole('button', { name: '关闭' }).click();
      expect(phone.strange()).toEqual([]);
    });

    test('completes a returned answer, on a computer’s screen', async () => {
      const { demo, links, seller } = given();
      const link = links.rucksack.split('/').at(-1);
      // The page does not send an incomplete answer; other clients may.
      await fetch(`${demo.url}/api/v1/answers/${link}/counter-notice`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ kind: 'genuine-from', exhibits: [], declaration: true }),
      });
      const tab = seller.page;
      await tab.goto(links.rucksack);
      await tab.getByText('您的材料被退回：还缺一些内容').waitFor();
      expect(await tab.locator('.note.bad li').count()).toBeGreaterThanOrEqual(1);
      await picture(tab, 'seller-returned');
      await answerStep(tab, '选情况');
      await tab.locator('[value="genuine-from"]').check();
      await fillChecklist(tab);
      await answerStep(tab, '核对提交');
      await tab.locator('.declaration input').check();
      await tab.getByRole('button', { name: '提交回应' }).click();
      await tab.getByText('已收到您的回应').waitFor();
      expect(await tooWide(tab)).toBe(0);
      expect(seller.strange()).toEqual([]);
    });
  });
}

/** The seller reads the decision in their language, and appeals. */
export function sellerAppeals(given: () => Day): void {
  test('the seller reads the ruling with its reasons and appeals', async () => {
    const { seller, links } = given();
    const { page } = seller;
    await page.goto(links.tote);
    await page.getByText('投诉成立，商品不予恢复。').waitFor();
    await page.getByText(/材料所载商品与本商品不是同一商品/).waitFor();
    const appeal = page.getByRole('button', { name: '申请复核' });
    await appeal.click();
    await page.getByText('请写明您认为哪里不对。').waitFor();
    await page.getByLabel('您认为哪里不对').fill('发票上的型号就是这一款。');
    await appeal.click();
    await page.locator('.note:focus', { hasText: /已收到您的复核/ }).waitFor();
    await picture(page, 'seller-appeal');
    expect(seller.strange()).toEqual([]);
  });
}

/** Goes to a step of the answer. */
export async function answerStep(page: Page, name: '选情况' | '写说明' | '核对提交'): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('[aria-current="step"]', { hasText: name }).waitFor();
}

/** A document for every item that accepts one, text for the others. */
async function fillChecklist(page: Page): Promise<void> {
  for (const item of await page.locator('.checklist > li').all()) {
    const files = item.locator('input[type=file]');
    if ((await files.count()) > 0) {
      await files.setInputFiles(pdf('发票.pdf'));
      await item.getByText('已收到').last().waitFor();
    } else await item.locator('input[type=text]').fill('霁蓝工作室');
  }
}
