import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { shownRow } from './day.ts';
import type { Demo } from './demo.ts';
import { looksRight } from './looks-right.ts';
import { inOffice, type Kind, type Visitor, visitor } from './visitor.ts';

interface Personas {
  readonly personas: readonly { readonly role: string; readonly path: string }[];
}

interface Given {
  readonly demo: Demo;
  readonly browser: Browser;
}

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: paper('a letter') });

/** A seller deposits its authorisation on a phone and the brand confirms it; the seller reports a demand, and the review team decides. */
export function clearance(given: () => Given): void {
  describe('an authorisation checked once, and a demand for money', () => {
    let phone: Visitor;
    let link: string;

    beforeAll(async () => {
      const { demo, browser } = given();
      phone = await visitor(browser, { language: 'zh-CN', width: 390 });
      const { personas } = await demo.call<Personas>('GET', '/demo');
      const path = personas.find(({ role }) => role === 'seller')?.path ?? '';
      link = path.split('/').at(-1) ?? '';
    });
    afterAll(() => phone?.close());

    const enter = async (name: string, kind: Kind): Promise<Visitor> => {
      const { browser, demo } = given();
      const me = await visitor(browser, kind);
      await me.page.goto(demo.url);
      await me.page.getByRole('button', { name, exact: true }).click();
      await inOffice(me.page);
      return me;
    };

    test('the seller deposits its letter on a phone, from the page of a case', async () => {
      const { page } = phone;
      await page.goto(`${given().demo.url}/answer/${link}`);
      await page.getByRole('button', { name: '向本店发送链接，一次核实授权' }).click();
      await page.getByText('已通过本消息的送达途径发出', { exact: false }).waitFor();
      const clearances = await expect
        .poll(async () => {
          const { personas } = await given().demo.call<Personas>('GET', '/demo');
          return personas.find(({ role }) => role === 'seller')?.path ?? '';
        })
        .toMatch(/^\/clearances\//)
        .then(() => given().demo.call<Personas>('GET', '/demo'));
      await page.goto(given().demo.url + (clearances.personas.find(({ role }) => role === 'seller')?.path ?? ''));
      await page.getByRole('heading', { level: 1, name: '授权一次核实' }).waitFor();
      const send = page.getByRole('button', { name: '提交', exact: true });
      await send.click();
      await page.getByText('请选择日期。').waitFor();
      await page.getByText(/^还缺：/).waitFor();
      // Others have filed against it in the meantime.
      await page.getByRole('radio', { name: /Nike/ }).check();
      await page.locator('.checklist input[type=file]').first().setInputFiles(pdf('授权书.pdf'));
      await page.getByText('已收到', { exact: false }).first().waitFor();
      await page.getByLabel('商品范围').fill('春季款包袋');
      const latest = (await page.locator('input[type=date]').getAttribute('max')) ?? '';
      await page.locator('input[type=date]').fill(latest);
      await page.locator('.declaration input').check();
      await looksRight(page, 'clearance-deposit-phone');
      await send.click();
      await page.getByText('材料已收到', { exact: false }).first().waitFor();
      await page.getByText('等待权利人答复').waitFor();
      await looksRight(page, 'clearance-sent-phone');
      expect(phone.strange()).toEqual([]);
    });

    test('the brand reads a copy and confirms', async () => {
      const me = await enter('Enter as Nike', { language: 'en', width: 1280 });
      await me.page.getByRole('link', { name: 'Sellers', exact: true }).click();
      await me.page.getByRole('link', { name: 'Authorised sellers', exact: true }).click();
      await me.page.getByText('authorisation-letter-1.pdf').waitFor();
      expect(await me.page.locator('main').textContent()).not.toContain('授权书.pdf');
      await looksRight(me.page, 'clearance-brand');
      await me.page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await me.page.getByLabel('Note for the seller (optional)').fill('Thank you.');
      await me.page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await me.page.locator('.tag', { hasText: 'Confirmed' }).waitFor();
      expect(me.strange()).toEqual([]);
      await me.close();
      const small = await enter('以耐克的身份进入', { language: 'zh-CN', width: 390 });
      await small.page.goto(`${given().demo.url}/portal/clearances`);
      await small.page.locator('.tag', { hasText: '已确认' }).waitFor();
      await looksRight(small.page, 'clearance-brand-phone');
      await small.close();
      await phone.page.reload();
      await phone.page.getByText('Thank you.').waitFor();
      await looksRight(phone.page, 'clearance-confirmed-phone');
    });

    test('a demand for payment goes to the review team, which decides about it', async () => {
      const { page } = phone;
      await page.goto(`${given().demo.url}/answer/${link}`);
      await page.getByRole('button', { name: '举报', exact: true }).click();
      await page.getByLabel('哪一天？').fill('2026-03-02');
      await page.getByLabel('索要金额').fill('5000');
      await page.getByLabel('对方怎么说的？').fill('付五千元就撤诉。');
      await looksRight(page, 'demand-phone');
      await page.getByRole('button', { name: '提交举报' }).click();
      await page.getByText('审理组正在核对').waitFor();
      const me = await enter('Enter as He Wen', { language: 'en', width: 1280 });
      const row = me.page.locator('tbody tr.row-of', { hasText: 'Demand for payment to withdraw' });
      await shownRow(me.page, row);
      await row.getByRole('link').first().click();
      await me.page.getByText('付五千元就撤诉。').waitFor();
      await looksRight(me.page, 'demand-desk');
      await me.page.getByRole('textbox', { name: 'Reasons in English' }).last().fill('The screenshot shows no demand.');
      await me.page.getByRole('textbox', { name: 'Reasons in Chinese' }).last().fill('截图中没有索要钱款。');
      await me.page.getByRole('button', { name: 'Not found', exact: true }).click();
      await me.page.getByText('Not established').waitFor();
      expect(me.strange()).toEqual([]);
      await me.close();
      await page.reload();
      await page.getByText('不能认定').waitFor();
      expect(phone.strange()).toEqual([]);
    });
  });
}
