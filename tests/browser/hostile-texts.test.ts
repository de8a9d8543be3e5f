/**
 * Texts that strangers control, as every side reads them in a real Chromium: titles, shop names, a seller's words, file names, appeals, a
 * shopper's report. Each tries to become a part of the page. None runs, and the content security policy has nothing to stop.
 * `HOSTILE_TEXTS=500` plays more than the sixty of a run.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type BrandSide, startBrandSide } from '../journeys/brand-side.ts';
import { openNotice } from '../journeys/seller.ts';
import { keepPictures } from './keep-pictures.ts';
import { hasChromium, openBrowser, type Visitor, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';
const most = Number(process.env.HOSTILE_TEXTS ?? 60);

/** Ways out of where the text stands: an element, an attribute, a script, a comment, a template, a style. */
const ways = ['', '">', "'>", '</title>', '</textarea>', '</script>', '-->', '{{', '`', '\\";', '</style>', ']]>'];
/** Each calls `hit` if the page takes it for its own. */
const acts: readonly ((nth: number) => string)[] = [
  (nth) => `<img src=x onerror=hit(${nth})>`,
  (nth) => `<svg/onload=hit(${nth})>`,
  (nth) => `<script>hit(${nth})</script>`,
  (nth) => `<iframe srcdoc="<script>parent.hit(${nth})</script>">`,
  (nth) => `<a href="javascript:hit(${nth})" autofocus onfocus=hit(${nth})>x</a>`,
  (nth) => `<details open ontoggle=hit(${nth})>`,
  (nth) => `{{constructor.constructor('hit(${nth})')()}}`,
  (nth) => `\${hit(${nth})}`,
  (nth) => `<math><mi//xlink:href="data:x,<script>hit(${nth})</script>">`,
  (nth) => `<style>@import'//127.0.0.1:9/${nth}'</style><form action=javascript:hit(${nth})><button autofocus>`,
];
const texts = Array.from({ length: most }, (_, nth) => {
  const way = ways[nth % ways.length] ?? '';
  return `${way}${acts[Math.floor(nth / ways.length + nth) % acts.length]?.(nth)}`;
});

describe.skipIf(!canRun)('texts of strangers, in a real browser', () => {
  let side: BrandSide;
  let browser: Browser;
  let url: string;
  let reviewer: string;
  const links: string[] = [];
  const cases: string[] = [];
  /** Texts by turns, so that each stands somewhere. */
  let next = 0;
  const text = (): string => {
    next += 1;
    return texts[next % texts.length] ?? '';
  };

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    side = await startBrandSide({}, { publicUrl: url }, new Date().toISOString());
    await side.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
    const { running, brand } = side;
    const book = { name: '岚木', marks: [{ text: '岚木', weak: false }] };
    await running.call('POST', '/brands', { as: brand.token, body: book });
    const listings = Math.max(12, Math.ceil(most / 4));
    for (let nth = 0; nth < listings; nth += 1)
      await side.offer(`h${nth}`, `${9000 + nth}`, {
        title: `岚木 高仿 ${text()}`,
        seller: { id: `h${nth}`, name: text() },
      });
    const account = { password: 'shop', identity: { kind: 'company-no' as const, number: '91110000', holder: text() } };
    running.shops.taobao.putSellers(
      Array.from({ length: listings }, (_, nth) => ({
        ...{ id: `h${nth}`, name: text(), email: `h${nth}@shop.example`, ...account },
      })),
    );
    await side.pulled();
    for (let nth = 0; nth < 4; nth += 1) {
      const { case: id } = await side.file(`${9000 + nth}`);
      const seller = await openNotice(running, 'taobao', `h${nth}`);
      cases.push(id);
      links.push(seller.link);
      if (nth === 0) continue;
      const { body } = await seller.upload(`${text().replaceAll('/', '∕')}.pdf`);
      await running.call('POST', `/answers/${seller.link}/counter-notice`, {
        body: {
          ...{ kind: 'genuine-from', declaration: true, supplier: text(), statement: text() },
          exhibits: [
            { id: body.id, item: 'purchase-invoice' },
            { id: body.id, item: 'same-goods' },
          ],
        },
      });
      await running.settle();
    }
    await running.call('POST', `/cases/${cases[1]}/stand-behind`, { as: brand.token, body: {} });
    await running.settle();
    reviewer = await running.deskUser('ann');
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await side?.running.close();
  });

  const prepared = async (language: 'en' | 'zh-CN', width: 390 | 1280): Promise<Visitor> => {
    const who = await visitor(browser, { language, width });
    await who.context.addInitScript(() => {
      Object.assign(window, {
        hits: [],
        hit: (nth: number) => (window as unknown as { hits: number[] }).hits.push(nth),
      });
    });
    who.page.on('dialog', () => expect.unreachable('a text opened a dialog'));
    return who;
  };
  const enter = async (token: string): Promise<Visitor> => {
    const who = await prepared('en', 1280);
    await who.page.goto(url);
    await who.page.evaluate((said) => sessionStorage.setItem('marketsafe.token', said), token);
    return who;
  };
  /** Opens the page, waits until a stranger's text stands on it, and looks whether anything of it ran. */
  const reads = async (who: Visitor, path: string, shown: RegExp = /hit\(\d+\)/): Promise<void> => {
    await who.page.goto(url + path);
    await who.page.getByText(shown).filter({ visible: true }).first().waitFor();
    await who.page.waitForTimeout(300);
    expect([path, await hits(who.page), who.strange()]).toEqual([path, [], []]);
  };
  const hits = (page: Page): Promise<number[]> => page.evaluate(() => (window as unknown as { hits: number[] }).hits);

  test('a rights holder', async () => {
    const who = await enter(side.brand.token);
    await reads(who, '/portal');
    for (const view of ['grid', 'list']) await reads(who, `/portal/findings?view=${view}`);
    await reads(who, '/portal/cases?list=all');
    for (const id of cases) await reads(who, `/portal/cases/${id}`);
    await who.close();
  });

  test('the review team', async () => {
    const who = await enter(reviewer);
    await reads(who, '/desk');
    await reads(who, '/desk/cases');
    for (const id of cases) await reads(who, `/desk/cases/${id}`);
    await reads(who, '/desk/sellers/taobao/h1');
    await who.close();
  });

  test('a seller on a phone, in Chinese', async () => {
    const who = await prepared('zh-CN', 390);
    for (const link of links) await reads(who, `/answer/${link}`);
    await who.close();
  });
});
