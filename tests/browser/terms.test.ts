/** A new version of the terms in a real Chromium: the sign-in asks a person for it once, and does not ask who only reads. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Running, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { openTestDatabase, type TestDatabase } from '../../packages/service/src/testing/test-database.ts';
import { freePorts } from '../../scripts/free-ports.ts';
import { owner } from '../journeys/brand-side.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, visitor } from './visitor.ts';

const templates = fileURLToPath(new URL('../../deploy/terms', import.meta.url));
const canRun = hasChromium || process.env.CI === 'true';
interface Asked extends Kind {
  readonly email: string;
  readonly title: string;
  readonly read: string;
  readonly template: string;
  readonly person: string;
  readonly authority: string;
  readonly accept: RegExp;
  readonly submit: string;
  readonly done: string;
  readonly further: string;
  readonly account: string;
  readonly signOut: string;
}
const people: readonly Asked[] = [
  {
    language: 'en',
    width: 1280,
    ...{ email: '9001@cn.example', title: 'Terms of participation' },
    ...{ read: 'Terms of participation for rights holders', person: 'Your full name' },
    template: 'This text is a template.',
    ...{ authority: 'What entitles you to accept them', accept: /I accept these terms/, submit: 'Accept the terms' },
    further: 'Add the acceptance of another person',
    ...{ done: 'The terms in force are accepted.', account: 'Account of', signOut: 'Sign out' },
  },
  {
    language: 'zh-CN',
    width: 390,
    ...{ email: '9002@cn.example', title: '参与条款' },
    ...{ read: '权利人参与条款', person: '您的姓名' },
    template: '本文本为模板',
    ...{ authority: '您代表参与方的依据', accept: /我代表参与方接受本条款/, submit: '接受条款' },
    further: '补充另一人的接受',
    ...{ done: '已接受现行条款。', account: '的账号', signOut: '退出登录' },
  },
];

describe.skipIf(!canRun)('new terms of participation, in a real browser', () => {
  let database: TestDatabase;
  let folder: string;
  let running: Running;
  let browser: Browser;
  let url: string;
  let viewer: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    database = await openTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'terms-'));
    await cp(templates, folder, { recursive: true });
    const options = { terms: folder, publicUrl: url, database: { ...database, close: async () => {} } };
    // On the browser's clock, so that a session is valid.
    const at = new Date().toISOString();
    running = await startRunning(at, options);
    const { id } = await running.participant(owner);
    await running.participant({ ...owner, number: '9002', owner: '青禾', contact: 'registry@qinghe.example' });
    viewer = `viewer@${id}.example`;
    await running.colleague(id, 'viewer', 'viewer');
    await running.close();
    for (const language of ['en', 'zh-CN']) {
      const file = join(folder, `rights-holder.${language}.md`);
      await writeFile(file, (await readFile(file, 'utf8')).replace('version: 1', 'version: 2'));
    }
    running = await startRunning(at, options);
    await running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await running?.close();
    await database?.close();
    await rm(folder, { recursive: true });
  });

  const signIn = async (page: Page, email: string, to: string) => {
    await page.goto(`${url}/sign-in`);
    await page.locator('input[name="email"]').fill(email);
    await page.locator('input[name="password"]').fill('a long password');
    await page.locator('button[type="submit"]').click();
    await page.waitForURL(`${url}${to}`);
  };

  test('a viewer reads that terms changed, and is not asked', async () => {
    const me = await visitor(browser, { language: 'en', width: 1280 });
    await signIn(me.page, viewer, '/portal');
    await me.page.getByText('The terms in force are not accepted yet.').waitFor();
    await me.page.goto(`${url}/portal/terms`);
    await me.page.getByText('one of its administrators accepts them').waitFor();
    expect(await me.page.getByLabel('Your full name').count()).toBe(0);
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });

  test.each(people)('the sign-in begins with them until they are accepted, $language at $width px', async (said) => {
    const me = await visitor(browser, said);
    const { page } = me;
    await signIn(page, said.email, '/portal/terms');
    await page.getByRole('heading', { level: 1, name: said.title }).waitFor();
    await page.getByText(said.template).first().waitFor();
    await page.locator('.note.warn').filter({ hasText: said.template }).waitFor();
    await page.locator('details.terms summary').getByText(said.read).click();
    await page.getByLabel(said.person).fill('Lan Ji');
    await page.getByLabel(said.authority).fill('director');
    await page.getByLabel(said.accept).check();
    expect(await tooWide(page)).toBe(0);
    await picture(page, `terms-asked-${said.width}`);
    await page.getByRole('button', { name: said.submit }).click();
    await page.getByText(said.done).waitFor();
    await page.getByRole('button', { name: said.submit }).waitFor({ state: 'detached' });
    await page.locator('.note.warn').waitFor({ state: 'detached' });
    await picture(page, `terms-accepted-${said.width}`);
    await page.getByRole('button', { name: said.further }).click();
    await page.getByLabel(said.person).fill('Lan Ji, too');
    await page.getByLabel(said.authority).fill('chair');
    await page.getByLabel(said.accept).check();
    await page.getByRole('button', { name: said.submit }).click();
    await page.getByText('Lan Ji, too').waitFor();
    await page.getByRole('button', { name: said.account }).click();
    await page.getByRole('button', { name: said.signOut }).click();
    await page.waitForURL(`${url}/`);
    await signIn(page, said.email, '/portal');
    expect(me.strange(/\/api\/v1\/demo\)/)).toEqual([]);
    await me.close();
  });
});
