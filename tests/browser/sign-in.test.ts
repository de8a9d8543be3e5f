/** Signing in at a provider of OpenID Connect, in a real Chromium. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOpenidProvider, type TestOpenidProvider } from '../../packages/service/src/testing/openid-provider.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, openBrowser, tooWide, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('signing in, in a real browser', () => {
  let running: Running;
  let provider: TestOpenidProvider;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    // Another name than the provider's, so that neither sees the other's cookies.
    url = `http://localhost:${port}`;
    provider = await startOpenidProvider(url);
    // On the browser's clock, so that a session is valid.
    running = await startRunning(new Date().toISOString(), { publicUrl: url, openid: provider.settings });
    await running.deskUser('ada');
    await running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await running?.close();
    await provider?.close();
  });

  test('at the provider, and what it refuses is said', async () => {
    const { page, context, strange, close } = await visitor(browser, { language: 'zh-CN', width: 390 });
    provider.know({ sub: 'of ada', email: 'ada@desk.example' });
    await context.setExtraHTTPHeaders({ 'x-person': 'of ada' });
    await page.goto(`${url}/sign-in?next=/security`);
    expect(await tooWide(page)).toBe(0);
    await picture(page, 'sign-in-provider');
    await page.getByRole('button', { name: '使用审计之家登录' }).click();
    await page.waitForURL(`${url}/security`);
    await page.getByRole('heading', { level: 1, name: '登录安全' }).waitFor();
    // The answer counted once.
    await page.goto(`${url}/sign-in/oidc?code=1&state=1`);
    await page.getByRole('alert').getByText('请重新登录').waitFor();
    await picture(page, 'sign-in-provider-refused');
    expect(strange(/\/api\/v1\/demo\)/, /\/api\/auth\/oidc\/finish\)/)).toEqual([]);
    await close();
  });
});
