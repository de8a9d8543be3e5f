import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someByCommit } from '../../scripts/by-commit.ts';
import type { Demo } from './demo.ts';
import { answerStep } from './seller.ts';
import { inOffice, tooWide, type Visitor, visitor } from './visitor.ts';

interface Given {
  readonly demo: Demo;
  readonly browser: Browser;
}

/** Violations that keep people from using the page in light or dark, each with the first place where it was found. */
export async function axeViolations(page: Page): Promise<string[]> {
  // antd's table measures its columns in a hidden row whose empty cells still take the focus (a bug of rc-table).
  const axe = () => new AxeBuilder({ page }).exclude('.ant-table-measure-row');
  const { violations } = await axe().withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  // Without motion, since a colour that is still changing is neither.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await stillness(page);
  const { violations: inDark } = await axe().withRules('color-contrast').analyze();
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return [...violations, ...inDark]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary ?? ''}`);
}

/** Two frames later, with every transition that was under way at its end. */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Waits until the page loads nothing more. */
async function settled(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.skeleton, .spinner'));
}

/** Enters the Chinese demonstration as its agent. */
async function enterAsAgent(demo: Demo, page: Page): Promise<void> {
  const { personas } = await demo.call<{ personas: { id: string; name: Record<string, string> }[] }>('GET', '/demo');
  const name = personas.find(({ id }) => id === 'harbour-ip')?.name['zh-CN'] ?? '';
  await page.goto(demo.url);
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await inOffice(page);
}

/** Pages in one language and width: no serious violation of WCAG 2.1 AA, no console message, no foreign request. */
export function accessibility(given: () => Given): void {
  describe('pages', () => {
    let open: Visitor;
    let holder: Visitor;
    let desk: Visitor;

    beforeAll(async () => {
      const { browser, demo } = given();
      open = await visitor(browser, { language: 'zh-CN', width: 390 });
      holder = await visitor(browser, { language: 'en', width: 1280 });
      desk = await visitor(browser, { language: 'en', width: 1280 });
      for (const [who, name] of [
        [holder, 'Enter as Nike'],
        [desk, 'Enter as He Wen'],
      ] as const) {
        await who.page.goto(demo.url);
        await who.page.getByRole('button', { name, exact: true }).click();
        await inOffice(who.page);
      }
    });
    afterAll(async () => {
      for (const who of [open, holder, desk]) await who?.close();
    });

    test.each(
      someByCommit(
        [
          '/',
          '/how-it-works',
          '/transparency',
          '/check',
          '/rules',
          '/ledger',
          '/published',
          '/enrol',
          '/terms/agent',
          '/sign-in',
          '/mail',
          '/api-reference',
          '/no-such-page',
        ],
        3,
      ),
    )('%s', async (path) => {
      await settled(open.page, given().demo.url + path);
      expect(await axeViolations(open.page)).toEqual([]);
      // A missing page answers 404.
      expect(open.strange(/404 \(Not Found\).*no-such-page/)).toEqual([]);
    });

    /** Of which a run plays some. */
    const flows: Record<string, () => Promise<void>> = {};
    const flow = (name: string, play: () => Promise<void>): void => {
      flows[name] = play;
    };

    flow('the answer of a signed link, before and after its end', async () => {
      const { demo } = given();
      const { personas } = await demo.call<{ personas: { role: string; path: string }[] }>('GET', '/demo');
      const links = personas.filter(({ role }) => role === 'seller').map(({ path }) => path);
      expect(links.length).toBe(3);
      for (const link of links) {
        await settled(open.page, demo.url + link);
        expect(await axeViolations(open.page)).toEqual([]);
        const begin = open.page.getByRole('button', { name: '开始回应' });
        if ((await begin.count()) === 0) continue;
        await begin.click();
        await open.page.locator('.kind input').first().check();
        expect(await axeViolations(open.page)).toEqual([]);
        for (const step of ['写说明', '核对提交'] as const) {
          await answerStep(open.page, step);
          expect(await axeViolations(open.page)).toEqual([]);
        }
      }
      expect(open.strange()).toEqual([]);
    });

    flow('a notice about a whole shop', async () => {
      const { demo } = given();
      // Its owner can no longer open the inbox; the marketplace's own record has the message.
      const record = await readFile(join(demo.directory, 'taobao.jsonl'), 'utf8');
      const path = /\/shop-notice\/[\w.~-]+/.exec(record)?.[0];
      expect(path).toBeDefined();
      await settled(open.page, `${demo.url}${path}`);
      expect(await axeViolations(open.page)).toEqual([]);
      expect(open.strange()).toEqual([]);
    });

    test.each(
      someByCommit(
        [
          '',
          '/findings',
          '/file',
          '/cases',
          '/report',
          '/first-steps',
          '/standing',
          '/practice',
          '/terms',
          '/rights',
          '/brands',
          '/webhooks',
          '/api-keys',
        ],
        3,
      ),
    )('/portal%s', async (path) => {
      await settled(holder.page, `${given().demo.url}/portal${path}`);
      expect(await axeViolations(holder.page)).toEqual([]);
      expect(holder.strange()).toEqual([]);
    });

    test.each(
      someByCommit(
        [
          '',
          '/overview',
          '/readings',
          '/practice',
          '/misuse',
          '/sellers',
          '/cases',
          '/orders',
          '/removals',
          '/stages',
          '/shadow',
          '/marketplaces',
          '/marketplaces/taobao',
          '/screening',
          '/models',
          '/participants',
          '/rights',
        ],
        4,
      ),
    )('/desk%s', async (path) => {
      await settled(desk.page, `${given().demo.url}/desk${path}`);
      expect(await axeViolations(desk.page)).toEqual([]);
      expect(desk.strange()).toEqual([]);
    });

    flow('a case as the rights holder and as the desk see it, and a seller', async () => {
      const { demo } = given();
      const { items } = await demo.call<{ items: { cases: { id: string; seller: { key: string } }[] }[] }>(
        'GET',
        '/bundles?state=all',
        { as: 'nike' },
      );
      const [first] = items.flatMap(({ cases }) => cases);
      expect(first).toBeDefined();
      const { items: enrolled } = await demo.call<{ items: { id: string }[] }>('GET', '/participants', {
        as: 'desk-he',
      });
      for (const [who, path] of [
        [desk, `/desk/participants/${enrolled[0]?.id}`],
        [holder, `/portal/cases/${first?.id}`],
        [desk, `/desk/cases/${first?.id}`],
        [desk, `/desk/sellers/${first?.seller.key}`],
      ] as const) {
        await settled(who.page, demo.url + path);
        expect(await axeViolations(who.page)).toEqual([]);
        expect(who.strange()).toEqual([]);
      }
    });

    flow('on a phone no column of a list and no button of a case is outside the screen', async () => {
      const { demo } = given();
      await desk.page.setViewportSize({ width: 390, height: 844 });
      for (const path of someByCommit(
        [
          '',
          '/sellers',
          '/orders',
          '/removals',
          '/stages',
          '/shadow',
          '/marketplaces',
          '/models',
          '/participants',
          '/rights',
        ],
        4,
      )) {
        await settled(desk.page, `${demo.url}/desk${path}`);
        const cells = await desk.page
          .locator('.card-table td:visible')
          .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().right));
        expect([path, Math.max(0, ...cells) <= 390]).toEqual([path, true]);
        expect(await axeViolations(desk.page)).toEqual([]);
      }
      const { items } = await demo.call<{ items: { case?: string }[] }>('GET', '/desk/tasks', { as: 'desk-he' });
      for (const { case: id } of items.filter((one) => one.case !== undefined)) {
        await settled(desk.page, `${demo.url}/desk/cases/${id}`);
        expect(await tooWide(desk.page)).toBe(0);
      }
      await desk.page.setViewportSize({ width: 1280, height: 900 });
    });

    flow('an agent reads the number that its clients need, and sees no form for their rights', async () => {
      const { demo, browser } = given();
      const agent = await visitor(browser, { language: 'zh-CN', width: 390 });
      const { participant } = await demo.call<{ participant: { id: string } }>('GET', '/me', { as: 'harbour-ip' });
      await enterAsAgent(demo, agent.page);
      await settled(agent.page, `${demo.url}/portal/rights`);
      await agent.page.getByText(participant.id).first().waitFor();
      await agent.page
        .getByText(/^授权您至 /)
        .first()
        .waitFor();
      await agent.page.getByRole('button', { name: '打开' }).first().click();
      await agent.page.getByRole('button', { name: '终止授权' }).first().waitFor();
      expect(await agent.page.getByRole('button', { name: '授权代理机构' }).count()).toBe(0);
      expect(await axeViolations(agent.page)).toEqual([]);
      await agent.close();
    });

    flow('a rights holder invites an agent to a mandate for several rights, and reads the answer', async () => {
      const { demo, browser } = given();
      const email = 'zhou@harbour-ip.example';
      await settled(holder.page, `${demo.url}/portal/rights`);
      await holder.page.getByLabel('E-mail of a person of the agent').fill(email);
      await holder.page.getByLabel('Until the end of').fill('2027-06-30');
      await holder.page.getByRole('radio', { name: 'Some of them' }).check();
      await holder.page.getByRole('checkbox', { name: /^NIKE CN/ }).check();
      await holder.page.getByRole('checkbox', { name: /^耐克 CN/ }).check();
      await holder.page.getByLabel(/^These rights are ours/).check();
      expect(await axeViolations(holder.page)).toEqual([]);
      await holder.page.getByRole('button', { name: 'Send the invitation' }).click();
      await holder.page.getByText('Waiting for an answer').waitFor();
      expect(await axeViolations(holder.page)).toEqual([]);

      const mailed = async () =>
        (await demo.call<{ items: { link?: string }[] }>('GET', `/demo/mail?to=${email}`)).items.find(({ link }) =>
          link?.includes('/mandate/'),
        )?.link;
      await expect.poll(mailed).toBeDefined();
      const agent = await visitor(browser, { language: 'zh-CN', width: 390 });
      const { pathname } = new URL((await mailed()) ?? '');
      await settled(agent.page, demo.url + pathname);
      await agent.page.getByText('NIKE CN').waitFor();
      expect(await axeViolations(agent.page)).toEqual([]);
      await enterAsAgent(demo, agent.page);
      await settled(agent.page, demo.url + pathname);
      // In the invitation's language.
      await agent.page.getByRole('button', { name: 'Decline all' }).click();
      await agent.page.getByText('You declined.').waitFor();
      expect([await axeViolations(agent.page), await tooWide(agent.page)]).toEqual([[], 0]);
      await agent.close();
      await holder.page.reload();
      await holder.page.getByText('Declined', { exact: true }).waitFor();
    });

    flow(
      'the frame of the office on a phone: content begins high, one menu has every page, and the colours are kept',
      async () => {
        const { demo, browser } = given();
        const { page, close } = await visitor(browser, { language: 'zh-CN', width: 390 });
        await enterAsAgent(demo, page);
        await settled(page, `${demo.url}/portal/cases`);
        expect((await page.locator('h1').boundingBox())?.y).toBeLessThan(120);
        await page.getByRole('button', { name: '深色模式' }).click();
        await page.getByRole('button', { name: '主导航' }).click();
        expect(await axeViolations(page)).toEqual([]);
        await page.getByRole('navigation').getByRole('link', { name: '品牌资料' }).click();
        await page.waitForURL(/brands$/);
        await page.getByRole('link', { name: '品牌资料' }).waitFor({ state: 'hidden' });
        await page.reload();
        await page.getByRole('button', { name: '浅色模式' }).waitFor();
        await close();
      },
    );

    flow('the six steps of the guided path', async () => {
      const { page } = open;
      await settled(page, given().demo.url);
      for (const step of await page.locator('.step-list button').all()) {
        await step.click();
        await page.waitForFunction(() => !document.querySelector('.step .spinner'));
        expect(await axeViolations(page)).toEqual([]);
      }
    });

    for (const name of someByCommit(Object.keys(flows), 1)) test(name, flows[name]);
  });
}
