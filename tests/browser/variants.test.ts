/**
 * Variants of a listing in a real Chromium: a complaint about one, its complainant's and seller's pages, and a complaint about the
 * whole listing at a press. Then the consequences of a wrong complaint under China's law: restored effects, the seller's stated loss, and
 * the review team's finding about malice.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, itemUrl, startBrandSide } from '../journeys/brand-side.ts';
import { openNotice } from '../journeys/seller.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, visitor } from './visitor.ts';

const kinds: readonly Kind[] = [
  { language: 'en', width: 1280 },
  { language: 'zh-CN', width: 390 },
];
const [red, blue, green] = ['4201', '4202', '4203'] as const;
const variants = [
  { id: red, title: 'Moon print', price: { amount: '89.00', currency: 'CNY' } },
  { id: blue, title: 'Sun print', price: { amount: '79.00', currency: 'CNY' } },
  { id: green, title: 'Star print', price: { amount: '69.00', currency: 'CNY' } },
];
const urlOf = (id: string, variant: string): string => `${itemUrl(id)}&skuId=${variant}`;
const words = {
  en: {
    urls: 'Addresses of listings or shops',
    check: 'Check only',
    accepted: 'Would be accepted',
    only: `variant ${red} only`,
    whole: 'File against the whole listing',
    isWhole: 'the whole listing',
    again: 'Only the variant again',
    declaration: /I declare in good faith/,
    submit: 'File the complaint',
    ofCase: 'The complaint is about this variant of the listing and no other.',
    ofSeller: 'Only this variant is concerned',
    has: 'Restored to you',
    had: 'What the complaint cost the seller',
    open: 'Declare your loss',
    amount: 'How much did you lose?',
    wrongPeriod: 'Please choose both days',
    from: 'From which day',
    until: 'To which day',
    record: 'Submit the loss',
    kept: 'What you declared is on record.',
    hint: 'To find malice, name at least one basis.',
    english: 'Reasons in English',
    chinese: 'Reasons in Chinese',
    found: 'Found: malicious',
  },
  'zh-CN': {
    urls: '商品或店铺网址',
    check: '只检查，不提交',
    accepted: '可以受理',
    only: `仅规格 ${red}`,
    whole: '改为投诉整件商品',
    isWhole: '整件商品',
    again: '改回仅该规格',
    declaration: /我善意声明/,
    submit: '提交投诉',
    ofCase: '投诉仅针对该商品的这一规格。',
    ofSeller: '仅涉及该规格',
    has: '为您恢复的事项',
    had: '该投诉给卖家造成的影响',
    open: '申报损失',
    amount: '损失金额',
    wrongPeriod: '请选择',
    from: '起始日期',
    until: '截止日期',
    record: '提交申报',
    kept: '您申报的内容已记录在案。',
    hint: '认定恶意时，请至少选择一项依据。',
    english: '理由（英文）',
    chinese: '理由（中文）',
    found: '认定为恶意',
  },
} as const;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('variants, and the consequences of a wrong complaint, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    // On the browser's clock, so that a session is valid.
    side = await startBrandSide({}, { publicUrl: url }, new Date().toISOString());
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const seen = async (page: Page, name: string) => {
    expect(await tooWide(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, name);
  };
  const signIn = async (page: Page, email: string, to: string) => {
    await page.goto(`${url}/sign-in?next=${encodeURIComponent(to)}`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill('a long password');
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(`${url}${to}`);
  };
  const shopPage = async (page: Page, seller: string, { language }: Kind) => {
    const { link } = await openNotice(side.running, 'taobao', seller);
    await page.goto(`${url}/answer/${link}`);
    await page.locator('#why').waitFor();
    if (language === 'en') await page.getByRole('button', { name: 'English', exact: true }).click();
  };
  const withdraw = async (id: string) => {
    const body = { kind: 'mistake' };
    expect((await side.running.call('POST', `/cases/${id}/withdraw`, { as: side.brand.token, body })).status).toBe(200);
    await side.running.settle();
    await side.pulled();
  };

  test.each(kinds)(
    'a complaint about one variant, and the whole listing at a press, $language at $width px',
    async (kind) => {
      const said = words[kind.language];
      const id = kind.width === 1280 ? '11' : '12';
      await side.offer(`s${id}`, id, { title: `岚木 托特包 ${id}`, variants });
      const me = await visitor(browser, kind);
      const { page } = me;
      await signIn(page, '9001@cn.example', '/portal/file');
      await page.getByLabel(said.urls).fill(urlOf(id, red));
      await page.getByRole('button', { name: said.check }).click();
      await page.getByText(said.only).waitFor();
      await seen(page, `variant-checked-${kind.width}`);
      await page.getByRole('button', { name: said.whole }).click();
      await page.getByRole('button', { name: said.again }).waitFor();
      await page.getByText(said.isWhole, { exact: true }).waitFor();
      expect(await page.getByText(urlOf(id, red)).count()).toBeGreaterThan(0);
      await seen(page, `variant-whole-${kind.width}`);
      await page.getByRole('button', { name: said.again }).click();
      await page.getByText(said.only).waitFor();
      await page.getByText(said.declaration).click();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      // The former check said the same.
      const isChecked = page.waitForResponse((response) => response.url().endsWith('/complaints/check'));
      await page.getByRole('button', { name: said.check }).click();
      await isChecked;
      await page.getByText(said.accepted).waitFor();
      await page.getByRole('button', { name: said.submit }).click();
      const link = page.locator('main a[href*="/portal/cases/"]').first();
      const path = (await link.getAttribute('href')) ?? '';
      // A recent check is not repeated.
      const sent = asked.filter((one) => one.includes('/complaints'));
      expect(sent).toEqual(['POST /api/v1/complaints/check', 'POST /api/v1/complaints']);
      await side.running.settle();
      await page.goto(`${url}${path}`);
      await page.getByText(said.ofCase).waitFor();
      await page.getByText('Moon print').first().waitFor();
      await seen(page, `variant-case-${kind.width}`);

      const shop = await visitor(browser, kind);
      await shopPage(shop.page, `s${id}`, kind);
      await shop.page.getByText(said.ofSeller).first().waitFor();
      await shop.page.getByText('Moon print').first().waitFor();
      await seen(shop.page, `variant-seller-${kind.width}`);
      expect([...me.strange(/\/api\/v1\/demo\)/), ...shop.strange(/\/api\/v1\/demo\)/)]).toEqual([]);
      await Promise.all([me.close(), shop.close()]);
    },
  );

  test.each(kinds)(
    'an overturned case: restored effects, the seller’s loss, and malice, $language at $width px',
    async (kind) => {
      const said = words[kind.language];
      const id = kind.width === 1280 ? '31' : '32';
      await side.offer(`s${id}`, id, { title: `岚木 腰包 ${id}` });
      const { case: one } = await side.file(id);
      const shop = await visitor(browser, kind);
      await shopPage(shop.page, `s${id}`, kind);
      await side.pass(8);
      expect((await side.caseOf(one)).status).toBe('upheld');
      await withdraw(one);
      await shop.page.reload();
      await shop.page.getByText(said.has).waitFor();
      await seen(shop.page, `given-back-seller-${kind.width}`);
      await shop.page.getByRole('button', { name: said.open }).click();
      const record = shop.page.getByRole('button', { name: said.record });
      await record.click();
      await shop.page.getByText(said.wrongPeriod).waitFor();
      const today = side.running.clock.now().toISOString().slice(0, 10);
      await shop.page.getByLabel(said.amount).fill('42000');
      await shop.page.getByLabel(said.from).fill(today);
      await shop.page.getByLabel(said.until).fill(today);
      await seen(shop.page, `loss-form-${kind.width}`);
      await record.click();
      await shop.page.getByText(said.kept).first().waitFor();
      await side.running.settle();
      await seen(shop.page, `loss-recorded-${kind.width}`);

      await side.running.deskUser(`emil-${kind.width}`);
      const desk = await visitor(browser, kind);
      await signIn(desk.page, `emil-${kind.width}@desk.example`, `/desk/cases/${one}`);
      await desk.page.getByLabel(said.english, { exact: true }).first().fill('It had sold to this shop itself.');
      await desk.page.getByLabel(said.chinese, { exact: true }).first().fill('投诉方曾向该店供货。');
      for (const box of await desk.page.locator('.stacked-boxes input:checked').all()) await box.uncheck();
      await desk.page.getByRole('button', { name: said.found, exact: true }).click();
      await desk.page.locator('.wrong', { hasText: said.hint }).waitFor();
      await seen(desk.page, `malice-desk-${kind.width}`);
      await desk.page.locator('.stacked-boxes input').first().check();
      await desk.page.getByRole('button', { name: said.found, exact: true }).click();
      const found = async () => (await side.caseOf(one)).matters.map(({ finding }: { finding?: string }) => finding);
      await expect.poll(found).toContain('malicious');
      await side.running.settle();
      await desk.page.reload();
      await seen(desk.page, `malice-found-desk-${kind.width}`);

      const brand = await visitor(browser, kind);
      await signIn(brand.page, '9001@cn.example', `/portal/cases/${one}`);
      await brand.page.getByText(said.had).waitFor();
      expect(await brand.page.locator('main').textContent()).not.toMatch(/42,?000/);
      await seen(brand.page, `fallen-case-brand-${kind.width}`);
      const all = [shop, desk, brand];
      expect(all.flatMap((one) => one.strange(/\/api\/v1\/demo\)/))).toEqual([]);
      await Promise.all(all.map((one) => one.close()));
    },
  );
});
