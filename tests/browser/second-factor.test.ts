/** Second factors, an authenticator and a passkey, in a real Chromium. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../../packages/service/src/testing/authenticator.ts';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, openBrowser, tooWide, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';
const password = 'a long password';

describe.skipIf(!canRun)('a second factor, in a real browser', () => {
  let running: Running;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    // A name: browsers make no passkeys for a bare address.
    url = `http://localhost:${port}`;
    // On the browser's clock, so that a session is valid.
    running = await startRunning(new Date().toISOString(), { publicUrl: url, deskNeedsSecondFactor: true });
    await running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await running?.close();
  });

  /** A phone's or laptop's own passkeys, unlocked without asking. */
  async function withAuthenticator(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable', { enableUI: false });
    const options = {
      ...({ protocol: 'ctap2', transport: 'internal', hasResidentKey: true } as const),
      ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    };
    return { cdp, ...(await cdp.send('WebAuthn.addVirtualAuthenticator', { options })) };
  }

  test('an authenticator is set up, asked at the sign-in, and for an API key', async () => {
    await running.deskUser('ada');
    const { page, strange, close } = await visitor(browser, { language: 'en', width: 1280 });
    const signIn = async (next: string): Promise<void> => {
      await page.goto(`${url}/sign-in?next=${next}`);
      await page.getByLabel('E-mail').fill('ada@desk.example');
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await signIn('/security');
    await page.getByText('Set one up to continue.').waitFor();
    const setUp = page.locator('form', { has: page.getByRole('button', { name: 'Set up an authenticator' }) });
    await setUp.getByLabel('Your password').fill(password);
    await setUp.getByRole('button').click();
    const key = (await page.getByText('Key:').locator('.mono').textContent()) ?? '';
    await page.getByLabel('Six digits of the authenticator').fill(codeOf(key));
    await page.getByRole('button', { name: 'Activate the second factor' }).click();
    await page.getByText('Your second factor is active.').waitFor();
    const recovery = ((await page.locator('pre.mono').textContent()) ?? '').split('\n');
    await page.getByRole('button', { name: 'Account of' }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL(`${url}/`);
    await signIn('/desk/api-keys');
    await page.getByRole('heading', { level: 1, name: 'Enter a code' }).waitFor();
    await picture(page, 'second-factor-code');
    // The code of this moment was used.
    await page.getByLabel('Code', { exact: true }).fill(codeOf(key, 1));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(`${url}/desk/api-keys`);
    await page.getByLabel('Name').fill('Statistics');
    await page.getByLabel('Your password').fill(password);
    const make = page.getByRole('button', { name: 'Make the key' });
    await make.click();
    await page.getByText('Six digits, or a recovery code').first().waitFor();
    expect(await page.getByText(/msk_/).count()).toBe(0);
    await page.getByLabel('Six digits, or a recovery code').fill(recovery[0] ?? '');
    await make.click();
    await page.getByText(/msk_/).first().waitFor();
    expect(strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await close();
  });

  test.each([
    { language: 'en', width: 1280, name: 'wen' },
    { language: 'zh-CN', width: 390, name: 'min' },
  ] as const)(
    'a passkey is added, signs in alone, makes an API key and is removed: $language',
    async ({ name, ...kind }) => {
      await running.deskUser(name);
      const { page, strange, close } = await visitor(browser, kind);
      const isEnglish = kind.language === 'en';
      const said = (english: string, chinese: string): string => (isEnglish ? english : chinese);
      const { cdp, authenticatorId } = await withAuthenticator(page);
      // The sign-in page waits for a passkey that is filled in. Touched before it asks, one would sign in without the button.
      await page.addInitScript(() => {
        const get = navigator.credentials.get.bind(navigator.credentials);
        navigator.credentials.get = (options) => {
          const asked = get(options);
          if (options?.mediation === 'conditional') document.documentElement.dataset.waits = 'yes';
          return asked;
        };
      });
      const waitsForOne = async (): Promise<void> => {
        const fillsIn = await page.evaluate(() => PublicKeyCredential.isConditionalMediationAvailable());
        if (fillsIn) await page.locator('html[data-waits]').waitFor();
      };
      const verified = (isUserVerified: boolean) =>
        cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
      // Untouched, a passkey is not filled in by itself.
      const touched = (enabled: boolean) =>
        cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
      const signOut = async (): Promise<void> => {
        await touched(false);
        await page.getByRole('button', { name: said('Account of', '的账号') }).click();
        await page.getByRole('button', { name: said('Sign out', '退出登录'), exact: true }).click();
        await page.waitForURL(`${url}/`);
      };
      const yourPassword = said('Your password', '您的密码');
      await page.goto(`${url}/sign-in?next=/security`);
      const byPasskey = page.getByRole('button', { name: said('Sign in with a passkey', '使用通行密钥登录') });
      await byPasskey.waitFor();
      expect(await tooWide(page)).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, 'sign-in-passkey');
      await page.getByLabel(said('E-mail', '邮箱')).fill(`${name}@desk.example`);
      await page.getByLabel(said('Password', '密码')).fill(password);
      await page.getByRole('button', { name: said('Sign in', '登录'), exact: true }).click();
      const add = page.locator('form', {
        has: page.getByRole('button', { name: said('Add a passkey', '添加通行密钥') }),
      });
      await add.getByLabel(said('Name', '名称')).fill(said('Blue phone', '蓝色手机'));
      await add.getByLabel(yourPassword).fill(password);
      await add.getByRole('button').click();
      await page.getByText(said('Your second factor is active.', '您的双重验证已启用。')).waitFor();
      await page.getByRole('cell', { name: said('Blue phone', '蓝色手机') }).waitFor();
      expect(await tooWide(page)).toBe(0);
      expect(await axeViolations(page)).toEqual([]);
      await picture(page, 'passkeys');

      await signOut();
      // The password asks for it, and it is not shown without its person.
      await verified(false);
      await page.goto(`${url}/sign-in?next=/desk/api-keys`);
      await page.getByLabel(said('E-mail', '邮箱')).fill(`${name}@desk.example`);
      await page.getByLabel(said('Password', '密码')).fill(password);
      await page.getByRole('button', { name: said('Sign in', '登录'), exact: true }).click();
      const show = page.getByRole('button', { name: said('Show your passkey', '使用通行密钥'), exact: true });
      // Not while the sign-in page is still there.
      await show.waitFor();
      await touched(true);
      await show.click();
      await page.getByRole('alert').waitFor();
      expect(await tooWide(page)).toBe(0);
      await picture(page, 'passkey-after-password');
      await verified(true);
      await show.click();
      await page.waitForURL(`${url}/desk/api-keys`);
      await page.getByLabel(said('Name', '名称')).fill('Statistics');
      await page.getByLabel(yourPassword).fill(password);
      await picture(page, 'passkey-api-key');
      await page.getByRole('button', { name: said('Make the key', '新建密钥') }).click();
      await page.getByText(/msk_/).first().waitFor();

      await signOut();
      await page.goto(`${url}/sign-in?next=/security`);
      await byPasskey.waitFor();
      await waitsForOne();
      await touched(true);
      await byPasskey.click();
      await page.waitForURL(`${url}/security`);
      await page.getByRole('button', { name: said('Change', '更改') }).click();
      const remove = page.locator('form', {
        has: page.getByRole('button', { name: said('Remove the passkey', '删除通行密钥') }),
      });
      await remove.getByLabel(yourPassword).fill(password);
      expect(await tooWide(page)).toBe(0);
      await picture(page, 'passkey-remove');
      await remove.getByRole('button').click();
      await page.getByText(said('You have no passkey.', '您还没有通行密钥。')).waitFor();
      expect(strange(/\/api\/v1\/demo\)/)).toEqual([]);
      await close();
    },
  );
});
