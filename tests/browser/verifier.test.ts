/** The verifier as a seller uses it: saved on the disk, opened from there, without a network. */
import { generateKeyPairSync } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { caseProofText } from '@marketsafe/ledger';
import { SampleLog } from '@marketsafe/ledger/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifierPage } from '../../packages/service/src/oversight/ledger/verifier-page.ts';
import { picture, screensFolder } from './screens.ts';
import { hasChromium, openBrowser, tooWide } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';
const { privateKey } = generateKeyPairSync('ed25519');
const log = new SampleLog(privateKey);
log.addCases(5, 4);
const proof = caseProofText(log.proofOf('case-0-2'));

describe.skipIf(!canRun)('the verifier, opened from the disk', () => {
  let browser: Browser;
  let folder: string;
  const open: BrowserContext[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'marketsafe-verifier-'));
    for (const name of ['verify.html', 'marketsafe-verify.js']) {
      copyFileSync(
        fileURLToPath(new URL(`../../packages/ledger/verifier/${name}`, import.meta.url)),
        join(folder, name),
      );
    }
    writeFileSync(join(folder, 'downloaded.html'), (await verifierPage()).bytes);
    writeFileSync(join(folder, 'proof.json'), proof);
    writeFileSync(join(folder, 'changed.json'), proof.replace('case-upheld', 'case-closed'));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
    console.log(`Pictures of what was seen: ${screensFolder}`);
  });

  /** A browser without any network; `seen` has what a page should not do. */
  async function reader(locale: 'en' | 'zh-CN', width: number, file = 'verify.html', withoutCrypto = false) {
    const context = await browser.newContext({ locale, viewport: { width, height: 900 }, offline: true });
    open.push(context);
    const seen: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith('file:')) seen.push(request.url());
    });
    context.on('console', (message) => {
      if (message.type() === 'error') seen.push(message.text());
    });
    context.on('weberror', (error) => seen.push(String(error.error())));
    if (withoutCrypto) {
      await context.addInitScript(() => Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined }));
    }
    const page = await context.newPage();
    await page.goto(pathToFileURL(join(folder, file)).href);
    return { page, seen };
  }
  const choose = (page: Page, file: string): Promise<void> => page.locator('#proof').setInputFiles(join(folder, file));
  const verdict = (page: Page): Promise<string | null> => page.locator('.verdict').textContent();
  /** The page's first proof. */
  const give = async (page: Page, file: string): Promise<string> => {
    await choose(page, file);
    return (await verdict(page)) ?? '';
  };

  const words = {
    en: { good: 'Verified', upheld: 'Upheld', bad: 'Not verified', changed: 'not the one in the ledger' },
    'zh-CN': { good: '核验通过', upheld: '成立', bad: '核验未通过', changed: '与账本中的不一致' },
  } as const;

  test.each([
    ['en', 1280],
    ['en', 390],
    ['zh-CN', 1280],
    ['zh-CN', 390],
  ] as const)('in %s at %i: says what was proved, and what is wrong', async (locale, width) => {
    const { page, seen } = await reader(locale, width);
    expect(await give(page, 'proof.json')).toContain(words[locale].good);
    expect(await page.locator('section.case li b').allTextContents()).toEqual(['✓ 1', '✓ 2', '✓ 3', '✓ 4']);
    expect(await page.locator('section.case').first().textContent()).toContain(words[locale].upheld);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    await picture(page, `verified-${locale}-${width}`);
    expect(await tooWide(page)).toBe(0);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await choose(page, 'changed.json');
    await expect.poll(() => verdict(page)).toContain(words[locale].bad);
    expect(await verdict(page)).toContain(words[locale].changed);
    await picture(page, `refused-${locale}-${width}`);
    expect(seen).toEqual([]);
  });

  test('as downloaded: one file, and no other', async () => {
    const { page, seen } = await reader('en', 1280, 'downloaded.html');
    expect(await give(page, 'proof.json')).toContain('Verified');
    expect(seen).toEqual([]);
  });

  test('where the browser has no cryptography for pages from the disk', async () => {
    const { page, seen } = await reader('en', 1280, 'verify.html', true);
    expect(await give(page, 'proof.json')).toContain('Verified');
    expect(await page.locator('#result').textContent()).toContain('Computed by this page itself');
    // The former verdict stands until the page has computed this one.
    await choose(page, 'changed.json');
    await expect.poll(() => verdict(page)).toContain('Not verified');
    expect(seen).toEqual([]);
  });

  test('against a key and the mail with a checkpoint', async () => {
    const { page } = await reader('en', 1280);
    await page.locator('summary').click();
    await page.locator('#key').fill(log.key);
    await page.locator('#checkpoint').fill(`Keep this mail.\n\n${log.checkpoint(11)}\nhttps://programme.example`);
    expect(await give(page, 'proof.json')).toContain('another size');
    await page.locator('#consistency').fill(JSON.stringify({ from: 11, to: 20, proof: log.consistency(11, 20) }));
    await page.locator('#again').click();
    await expect.poll(() => page.locator('#result').textContent()).toContain('11 entries that you kept');
    await picture(page, 'with-a-kept-checkpoint');
    await page.getByRole('button', { name: '中文' }).click();
    await expect.poll(() => page.locator('#result').textContent()).toContain('您保存的检查点（11 条记录）');
  });
});
