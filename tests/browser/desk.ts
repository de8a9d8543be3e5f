import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Day, enterAs, shownRow, titles } from './day.ts';
import { picture } from './screens.ts';
import { type Visitor, visitor } from './visitor.ts';

/** Opens a task of a kind with the given words from the office's list. */
async function openTask(page: Page, kind: string, words: string): Promise<void> {
  const row = page.locator('tbody tr.row-of', { hasText: kind }).filter({ hasText: words });
  await shownRow(page, row);
  await row.getByRole('link').first().click();
}

async function decide(page: Page, reasons: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Reasons' }).fill(reasons);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** A decision that both sides read, with a reason that the programme has in both languages. */
async function decideInBoth(page: Page, template: string, button: string): Promise<void> {
  await page.getByRole('button', { name: template, exact: true }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Opens each document of the case, as a ruling asks. */
export async function openDocuments(page: Page): Promise<void> {
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await tab.locator('.pin:not(.off)').waitFor();
  }
}

/** The complaint was maintained: the review team rules on the proof, item by item. */
export function deskRules(given: () => Day): void {
  test('the review team rules on a contested case, item by item and with reasons', async () => {
    const day = given();
    const me = await enterAs(day, 'Enter as He Wen');
    const { page } = me;
    await openTask(page, 'Ruling', titles.tote);
    await page.getByText('发票.pdf').first().waitFor();
    await page.getByRole('button', { name: 'Open the page' }).first().click();
    await page.getByRole('dialog').getByRole('img', { name: 'Page 1 of 1 of 发票.pdf' }).waitFor();
    await picture(page, 'desk-page');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Download the original of 发票.pdf' }).first().waitFor();
    const uphold = page.getByRole('button', { name: 'Uphold: the listing stays down' });
    expect(await uphold.isDisabled()).toBe(true);
    await openDocuments(page);
    const items = page.locator('fieldset.finding');
    for (const item of await items.all()) await item.getByRole('radio', { name: 'Not met' }).check();
    // The resulting outcome is shown, and the other one cannot be chosen.
    await page.getByText('The rules allow no other outcome here.').waitFor();
    expect(await page.getByRole('button', { name: 'Overturn: the listing is restored' }).isDisabled()).toBe(true);
    await uphold.click();
    await page.getByText('Please give reasons.').waitFor();
    await page.getByRole('button', { name: 'Other goods' }).click();
    await picture(page, 'desk-ruling');
    await uphold.click();
    await page.locator('.timeline').getByText('Upheld', { exact: true }).waitFor();
    expect(me.strange()).toEqual([]);
    await me.close();
  });
}

/** Another person of the review team decides the appeal, and the shop has the listing again. */
export function deskDecidesAppeal(given: () => Day): void {
  test('a different reviewer decides an appeal, and everything is reversed', async () => {
    const day = given();
    const first = await enterAs(day, 'Enter as He Wen');
    await first.page.goto(`${day.demo.url}/desk/cases/${day.cases.tote}`);
    await first.page.getByText('A different reviewer decides this appeal').waitFor();
    expect(await first.page.getByRole('button', { name: 'Reverse it: all consequences are undone' }).count()).toBe(0);
    expect(first.strange()).toEqual([]);
    await first.close();

    const second = await enterAs(day, 'Enter as Ada Okafor');
    await openTask(second.page, 'Appeal', titles.tote);
    await decideInBoth(second.page, 'New proof', 'Reverse it: all consequences are undone');
    await second.page.getByText('Listing restored').waitFor();
    const shop = () => fetch(`${day.demo.shop}/item.htm?id=${day.offers.tote}`).then(({ status }) => status);
    await expect.poll(shop).toBe(200);
    await picture(second.page, 'desk-appeal');
    expect(second.strange()).toEqual([]);
    await second.close();
  });
}

/** Enrolment without a number, the review lane, and the ban by two people. */
export function deskWork(given: () => Day): void {
  describe('the desk', () => {
    let reviewer: Visitor;

    beforeAll(async () => {
      reviewer = await enterAs(given(), 'Enter as Tang Yi');
    });
    afterAll(() => reviewer?.close());

    test('decides an enrolment that no register settles', async () => {
      const day = given();
      const agent = await visitor(day.browser, { language: 'zh-CN', width: 390 });
      const asks = agent.page;
      await asks.goto(`${day.demo.url}/enrol`);
      await asks.getByLabel('公司名称或姓名').fill('望川知产代理');
      await asks.getByLabel('您的身份').selectOption('agent');
      await asks.getByLabel('登录人的邮箱').fill('wang@wangchuan.example');
      await asks.getByRole('button', { name: '发送验证码' }).click();
      await asks.getByText('验证您的邮箱').waitFor();
      const inbox = await agent.page.context().newPage();
      await inbox.goto(`${day.demo.url}/mail`);
      await inbox.getByLabel('只看收件人').fill('wang@wangchuan.example');
      const first = inbox.locator('article.letter').first();
      await first.waitFor();
      await asks.getByLabel('六位验证码').fill(/\b\d{6}\b/.exec((await first.textContent()) ?? '')?.[0] ?? '');
      await inbox.close();
      await asks.getByRole('button', { name: '确认邮箱' }).click();
      await asks.getByText('等待人工核对').waitFor();
      // The focus was in the form, which is gone.
      await asks.locator('main div:focus', { hasText: '等待人工核对' }).waitFor();
      await picture(asks, 'agent-with-desk-phone');

      const { page } = reviewer;
      await page.reload();
      await openTask(page, 'Enrolment', '望川知产代理');
      await page.getByRole('button', { name: 'Refuse' }).click();
      await page.getByText('Please give reasons.').waitFor();
      await page.getByRole('button', { name: 'Approve' }).click();
      await page.getByRole('textbox', { name: 'Reasons in English' }).waitFor({ state: 'detached' });
      await picture(page, 'desk-enrolment');
      expect(reviewer.strange()).toEqual([]);

      await asks.goto(`${day.demo.url}/mail`);
      await asks.getByLabel('只看收件人').fill('wang@wangchuan.example');
      // Not the earlier one, which has a code, too.
      const letter = asks.locator('article.letter', { hasText: '的加入申请已通过' });
      await letter.waitFor();
      const code = /\b\d{6}\b/.exec((await letter.textContent()) ?? '')?.[0] ?? '';
      await letter.getByRole('link', { name: '打开链接' }).click();
      await asks.getByLabel('六位验证码').fill(code);
      await asks.getByLabel('设置密码').fill('a long password');
      await asks.getByLabel('您的姓名').fill('王川');
      await asks.getByLabel('您代表参与方的依据').fill('法定代表人');
      await asks.getByLabel(/我代表参与方接受本条款/).check();
      await asks.getByRole('button', { name: '确认并进入' }).click();
      await asks.getByText('加入成功').waitFor();
      await asks.getByRole('main').getByRole('link', { name: '登录' }).click();
      await asks.getByLabel('邮箱').fill('wang@wangchuan.example');
      await asks.getByLabel('密码').fill('not this one');
      await asks.getByRole('button', { name: '登录' }).click();
      await asks.getByText('邮箱或密码不正确。').waitFor();
      expect(agent.strange(/status of 401/)).toEqual([]);
      await asks.getByLabel('密码').fill('a long password');
      await asks.getByRole('button', { name: '登录' }).click();
      await asks.waitForURL('**/portal');
      await asks.getByRole('heading', { level: 1, name: '望川知产代理' }).waitFor();
      expect(agent.strange()).toEqual([]);
      await agent.close();
    });

    test('lets one complaint of the review lane proceed and refuses the other', async () => {
      const { page } = reviewer;
      const reviews = page.locator('tbody tr.row-of', { hasText: /^Review/ });
      for (const [button, seen] of [
        ['Take it down', 'Seller notified of the reasons'],
        ['Refuse the complaint', 'Reviewed: refused'],
      ] as const) {
        await page.goto(`${given().demo.url}/desk`);
        await reviews.first().waitFor();
        await reviews.first().getByRole('link').click();
        await page.getByText('Nothing has been taken down yet.').waitFor();
        await decideInBoth(page, 'Complete and plausible', button);
        if (button === 'Refuse the complaint') {
          // A refusal needs more than text: it has to name what the complaint lacks.
          await page.getByRole('alert').getByText('A refusal names at least one.').waitFor();
          await page.getByRole('checkbox', { name: 'The seller may sell these goods' }).check();
          await page.getByRole('button', { name: button, exact: true }).click();
        }
        await page.locator('.timeline').getByText(seen, { exact: true }).waitFor();
      }
      await page.getByText('The seller has shown that it may sell these goods.').first().waitFor();
      await picture(page, 'desk-review');
      expect(reviewer.strange()).toEqual([]);
    });

    test('stops all removals alone and releases them by two people, each with their own reasons', async () => {
      const day = given();
      const removals = `${day.demo.url}/desk/removals`;
      const first = await enterAs(day, 'Enter as He Wen');
      const reasons = first.page.getByRole('textbox', { name: 'Reasons' });
      await first.page.goto(removals);
      await decide(first.page, 'A token of a brand was stolen.', 'Stop all removals');
      await first.page.getByText('Removals are stopped.').waitFor();
      // The form for the opposite decision is in the same place.
      await expect.poll(() => reasons.inputValue()).toBe('');
      await decide(first.page, 'The token is revoked.', 'Resume removals');
      await first.page.getByText('He Wen agreed on').waitFor();
      await expect.poll(() => reasons.inputValue()).toBe('');
      await picture(first.page, 'desk-stopped');
      // On every page of the office.
      await first.page.goto(`${day.demo.url}/desk/sellers`);
      await first.page.getByRole('status').getByText('Removals are stopped since').waitFor();
      expect(first.strange()).toEqual([]);
      await first.close();

      const second = await enterAs(day, 'Enter as Ada Okafor');
      await second.page.goto(removals);
      await decide(second.page, 'I have seen the same.', 'Resume removals');
      await second.page.getByText('Removals are running.').waitFor();
      expect(second.strange()).toEqual([]);
      await second.close();
    });

    test('bans permanently only by two people', async () => {
      const day = given();
      const first = await enterAs(day, 'Enter as He Wen');
      await openTask(first.page, 'Ban approval', '');
      await first.page.getByText('1 of 2 approvals').waitFor();
      const seller = first.page.url();
      await first.page.getByText('You have approved already; a different person must approve').waitFor();
      expect(await first.page.getByRole('button', { name: 'Approve the ban' }).count()).toBe(0);
      expect(first.strange()).toEqual([]);
      await first.close();

      const second = await enterAs(day, 'Enter as Ada Okafor');
      await second.page.getByRole('link', { name: 'Parties', exact: true }).click();
      await second.page.locator(`a[href="${new URL(seller).pathname}"]`).click();
      await second.page.getByText('1 of 2 approvals').waitFor();
      await decide(second.page, 'All strikes are settled.', 'Approve the ban');
      await second.page.getByText('Banned.').waitFor();
      await picture(second.page, 'desk-ban');
      const id = seller.split('/').at(-1);
      const shop = () => fetch(`${day.demo.shop}/shop/${id}`).then((response) => response.text());
      await expect.poll(shop).toContain('店铺已关闭');
      expect(second.strange()).toEqual([]);
      await second.close();
    });
  });
}
