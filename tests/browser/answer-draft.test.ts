/**
 * A seller's answer in a real Chromium, on a phone: begun on one device, gone on with on another, through a reload, a lost
 * connection and a photo that is too large, until it is sent.
 */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { noChromium } from '../../scripts/chromium.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { takenDown } from '../journeys/seller.ts';
import { keepPictures } from './keep-pictures.ts';
import { looksRight } from './looks-right.ts';
import { hasChromium, openBrowser, type Visitor, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';

/** As a phone takes it: noise does not compress, and its camera was held upright. */
const photo = async (): Promise<Buffer> =>
  sharp({
    create: {
      width: 3200,
      height: 2400,
      channels: 3,
      background: 'teal',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 95 })
    .withMetadata({ orientation: 6 })
    .toBuffer();

describe.skipIf(!canRun)('a draft of an answer, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;
  let link: string;
  let phone: Visitor;
  let page: Page;

  beforeAll(async () => {
    if (!hasChromium) throw new Error(`with CI=true the browser tests must run: ${noChromium}`);
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    // On the browser's clock, so that the time left is that of the page.
    side = await startBrandSide({}, { publicUrl: url }, new Date().toISOString());
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    const { seller } = await takenDown(side, 's1', '1');
    link = `${url}/answer/${seller.link}`;
    browser = await openBrowser();
    phone = await visitor(browser, { language: 'zh-CN', width: 390 });
    page = phone.page;
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const isKept = (on: Page = page) => on.locator('.draft.kept').waitFor();
  const step = (name: string, on: Page = page) => on.getByRole('button', { name, exact: true }).click();
  // The demonstration's clock is asked for, and there is none.
  const quiet = /\/api\/v1\/demo\)/;

  test('is kept while it is written, and a reload in the middle loses nothing', async () => {
    await page.goto(link);
    await page.getByRole('heading', { name: '为什么下架' }).waitFor();
    await looksRight(page, 'answer-notice-phone');
    await step('开始回应');
    await page.locator('h1:focus', { hasText: '您属于哪种情况？' }).waitFor();
    await looksRight(page, 'answer-kinds-phone');
    await page.locator('[value="genuine-from"]').check();
    expect(await page.locator('.kind').count()).toBe(1);
    const invoice = page.locator('#item-purchase-invoice');
    await invoice
      .locator('input[type=file]')
      .setInputFiles({ name: '发票.pdf', mimeType: 'application/pdf', buffer: paper('an invoice') });
    await invoice.getByText('已收到').waitFor();
    await page.locator('#item-supplier input').fill('霁蓝工作室');
    await isKept();
    await looksRight(page, 'answer-case-phone');
    await step('下一步');
    await page.getByLabel('文字说明').fill('货从工作室采购');
    await isKept();
    await page.reload();
    expect(await page.getByLabel('文字说明').inputValue()).toBe('货从工作室采购');
    await page.goBack();
    await page.locator('.kind.chosen').waitFor();
    await page.getByText('发票.pdf').first().waitFor();
    expect(await page.locator('#item-supplier input').inputValue()).toBe('霁蓝工作室');
    expect(phone.strange(quiet)).toEqual([]);
  });

  test('says that it is not kept without a connection, and goes on by itself', async () => {
    await phone.context.setOffline(true);
    await page.locator('#item-supplier input').fill('霁蓝工作室（广州）');
    await page.getByText('未保存：网络不通，将自动重试').waitFor();
    const proof = page.locator('#item-purchase-invoice');
    await proof
      .locator('input[type=file]')
      .setInputFiles({ name: '收据.pdf', mimeType: 'application/pdf', buffer: paper('a receipt') });
    await proof.getByText('网络恢复后会自动续传', { exact: false }).waitFor();
    await looksRight(page, 'answer-offline-phone');
    await phone.context.setOffline(false);
    await expect.poll(() => proof.getByText('已收到').count()).toBe(2);
    await isKept();
    phone.strange();
  });

  test('is gone on with on another device; the first is told, and chooses', async () => {
    const other = await visitor(browser, { language: 'en', width: 1280 });
    await other.page.goto(`${link}?step=words`);
    expect(await other.page.getByLabel('文字说明').inputValue()).toBe('货从工作室采购');
    await other.page.getByLabel('文字说明').fill('货从工作室采购，附发票。');
    await isKept(other.page);
    await looksRight(other.page, 'answer-words');
    await page.locator('#item-supplier input').fill('霁蓝');
    await page.getByText('您已在另一台设备上继续填写', { exact: false }).waitFor();
    await looksRight(page, 'answer-newer-phone');
    await step('打开较新的草稿');
    await expect.poll(() => page.locator('#item-supplier input').inputValue()).toBe('霁蓝工作室（广州）');
    expect(other.strange(quiet)).toEqual([]);
    phone.strange();
    await other.close();
  });

  test('a photo is made small before it is sent, upright as it was taken', async () => {
    const stock = page.locator('#item-same-goods');
    await stock
      .locator('input[type=file]')
      .setInputFiles({ name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer: await photo() });
    await stock.getByText('已收到').waitFor();
    await stock.getByText(/MB 已缩小为/).waitFor();
    const shown = stock.getByRole('img', { name: /IMG_2041/ });
    await shown.waitFor();
    const { width, height } = await shown.evaluate((img: HTMLImageElement) => ({
      width: img.naturalWidth,
      height: img.naturalHeight,
    }));
    expect(height).toBeGreaterThan(width);
    await isKept();
    expect(phone.strange(quiet)).toEqual([]);
  });

  test('an answer that lacks something leads to it; complete, it is sent, and its draft is gone', async () => {
    await page.locator('#item-supplier input').fill('');
    await step('核对提交');
    await page.getByText('霁蓝工作室', { exact: false }).waitFor({ state: 'detached' });
    await step('提交回应');
    await page.locator('#item-supplier input:focus').waitFor();
    expect(await page.locator('.lacking').count()).toBe(1);
    await looksRight(page, 'answer-lacking-phone');
    await page.locator('#item-supplier input').fill('霁蓝工作室');
    await step('核对提交');
    await page.getByRole('button', { name: /还差 1 项：勾选声明/ }).click();
    await page.locator('.declaration input:focus').check();
    await looksRight(page, 'answer-check-phone');
    await step('提交回应');
    await page.locator('h2:focus', { hasText: '已收到您的回应' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByText('货从工作室采购，附发票。').waitFor();
    await looksRight(page, 'answer-sent-phone');
    expect(phone.strange(quiet)).toEqual([]);
    await page.reload();
    await page.getByText('已收到您的回应').waitFor();
    expect(await page.locator('.step-bar').count()).toBe(0);
    phone.strange();
  });
});
