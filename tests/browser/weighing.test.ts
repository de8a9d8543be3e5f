/**
 * What the desk has screening weigh and compare by, in a real Chromium: a model is learned, its trial is looked at, another person
 * puts it in force, and one goes back; a table of exchange rates is read, and named by what was compared by it.
 */
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePorts } from '../../scripts/free-ports.ts';
import { type RuledProgramme, startRuledProgramme } from '../journeys/ruled-programme.ts';
import { axeViolations } from './accessibility.ts';
import { keepPictures } from './keep-pictures.ts';
import { picture } from './screens.ts';
import { hasChromium, type Kind, openBrowser, tooWide, type Visitor, visitor } from './visitor.ts';

const wide: Kind = { language: 'en', width: 1280 };
const phone: Kind = { language: 'zh-CN', width: 390 };
const wideZh: Kind = { language: 'zh-CN', width: 1280 };
const day = 86_400_000;
/** Who is no demonstration is asked whether it is one. */
const noDemo = /\/api\/v1\/demo\)/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('what screening weighs and compares by, in a real browser', () => {
  let programme: RuledProgramme;
  let browser: Browser;
  let url: string;
  let administrator: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    programme = await startRuledProgramme(undefined, { publicUrl: url });
    administrator = await programme.running.deskUser('head', { administrator: true });
    await programme.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  }, 150_000);
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await programme?.running.close();
  });

  const seen = async (page: Page, name: string) => {
    await page.waitForFunction(() => !document.querySelector('.ant-skeleton'));
    expect(await tooWide(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, name);
  };
  /** By the token of its session, as a tab of the demonstration is: many come and go here, and signing in by password is limited. */
  const enter = async (token: string, path: string, kind: Kind): Promise<Visitor> => {
    const me = await visitor(browser, kind);
    await me.page.goto(`${url}/sign-in`);
    await me.page.evaluate((said) => sessionStorage.setItem('marketsafe.token', said), token);
    await me.page.goto(url + path);
    return me;
  };
  const leave = async (me: Visitor, ...but: RegExp[]) => {
    expect(me.strange(noDemo, ...but)).toEqual([]);
    await me.close();
  };

  describe('a model', () => {
    test('is not learned from too little, and it is said before how much there is', async () => {
      const me = await enter(programme.tang, '/desk/models', wide);
      const { page } = me;
      await page.getByText('By now there is as much as 0 rulings').waitFor();
      await page.getByRole('button', { name: 'Learn a new one' }).click();
      await page.getByRole('alert').getByText('Too few labels yet.').waitFor();
      await seen(page, 'models-too-few');
      await leave(me, /status of 409/);
    });

    test('is learned, and what it would have otherwise is seen', async () => {
      await programme.enough();
      const me = await enter(programme.tang, '/desk/models', wide);
      const { page } = me;
      await page.getByText('as much as 30 rulings that goods were counterfeit and 30 that they were not').waitFor();
      await page.getByRole('button', { name: 'Learn a new one' }).click();
      await page.waitForURL('**/desk/models/1');
      await programme.running.settle();
      await page.getByRole('heading', { name: 'What would be otherwise' }).waitFor();
      await page.getByText(/\d+ existing findings and \d+ assessments since .* were weighed with both/).waitFor();
      for (const name of ['How good it is', 'What it learned', 'What it was learned from'])
        await page.getByRole('heading', { name }).waitFor();
      await page.getByText('House Lunaria').first().waitFor();
      await page.getByText(/^Not before .* \d{2}:\d{2}\.$/).waitFor();
      await seen(page, 'model-tried');
      await page.getByRole('button', { name: 'Put it in force' }).click();
      await page.getByText('You proposed this yourself; somebody else must put it in force').waitFor();
      await leave(me, /status of 409/);
    });

    test('is put in force after its time, by somebody else, on a phone', async () => {
      const early = await enter(programme.he, '/desk/models/1', phone);
      await early.page.getByRole('button', { name: '启用', exact: true }).click();
      await early.page.getByText('该模型的试运行时间还不够').waitFor();
      await leave(early, /status of 409/);
      programme.running.clock.advance(7 * day);
      await programme.running.settle();
      const me = await enter(programme.he, '/desk/models/1', phone);
      const { page } = me;
      await page.getByRole('heading', { name: '会有哪些不同' }).waitFor();
      await seen(page, 'model-tried-phone-zh');
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByText('启用 · he', { exact: false }).waitFor();
      await page.getByText('使用中', { exact: false }).first().waitFor();
      await seen(page, 'model-in-force-phone-zh');
      await page.goto(`${url}/desk/models`);
      await page.locator('main p').getByRole('link', { name: '模型 1' }).waitFor();
      await seen(page, 'models-phone-zh');
      await leave(me);
    });

    test('that somebody changed in the database is told, with what to do', async () => {
      const add = (much: number) =>
        programme.running.service.transactions.work((tx) =>
          sql`update screening_model set model = jsonb_set(model, '{weights,mark-title}',
            to_jsonb((model #>> '{weights,mark-title}')::numeric + ${much}))`.execute(tx),
        );
      await add(1);
      for (const [kind, words, numbered, shipped] of [
        [wide, 'The values of this model do not match its version', 'Model 1', 'The model that comes with the service'],
        [phone, '该模型的数值与其版本不符', '模型 1', '随系统提供的模型'],
      ] as const) {
        const me = await enter(programme.tang, '/desk/screening', kind);
        const { page } = me;
        await page.getByRole('alert').getByRole('link', { name: numbered }).click();
        await page.getByRole('alert').getByText(words).waitFor();
        await seen(page, `model-changed-${kind.language}`);
        await page.getByRole('alert').getByRole('link', { name: shipped }).click();
        await page.getByRole('textbox').waitFor();
        await page.goto(`${url}/desk/models`);
        await page.getByRole('alert').getByText(words).waitFor();
        await seen(page, `models-changed-${kind.language}`);
        await leave(me);
      }
      await add(-1);
    });

    test('is gone back from by one person, with the reasons', async () => {
      const me = await enter(programme.tang, '/desk/models/0', wideZh);
      const { page } = me;
      await page.getByRole('button', { name: '退回至此模型' }).click();
      await page.getByText('请写明理由。').waitFor();
      await page.getByRole('textbox', { name: '理由' }).fill('正规店铺被大量列出。');
      await page.getByRole('button', { name: '退回至此模型' }).click();
      await page.getByText('正规店铺被大量列出。').waitFor();
      await seen(page, 'model-gone-back-zh');
      await page.goto(`${url}/desk/models/1`);
      await page.getByText('曾使用').waitFor();
      await leave(me);
    });
  });

  describe('a table of exchange rates', () => {
    const today = (): string => programme.running.clock.now().toISOString().slice(0, 10);
    const put = async (rates: object) => {
      const { running } = programme;
      const { number = 0 } = (await running.call('GET', '/public/exchange-rates')).body.inForce ?? {};
      const table = { asOf: today(), base: 'USD', source: 'Noon rates of our bank', rates };
      const { status } = await running.call('POST', '/desk/rate-tables', {
        ...{ as: administrator, body: { table, instead: number } },
      });
      expect(status).toBe(201);
      await running.settle();
    };

    test('is read by the desk and by everybody: its day, its source, its rates, and until when', async () => {
      const none = await enter(programme.tang, '/desk/screening', wide);
      await none.page.getByText('There are none.').waitFor();
      await leave(none);
      await put({ CNY: '7.10', EUR: '0.90' });
      for (const path of ['/desk/screening', '/rules']) {
        const me = await enter(programme.tang, path, wide);
        await me.page.getByText(/compared by the rates of .* Source: Noon rates of our bank/).waitFor();
        await me.page.getByText('1 USD is worth 7.10 CNY · 0.90 EUR').waitFor();
        await seen(me.page, `rates${path.replace('/', '-')}`);
        await leave(me);
        const other = await enter(programme.tang, path, phone);
        await other.page.getByText('1 USD 等于 7.10 CNY · 0.90 EUR').waitFor();
        await seen(other.page, `rates${path.replace('/', '-')}-phone-zh`);
        await leave(other);
      }
    });

    test.each([
      { kind: wide, told: /^.* “99\.00 CNY”, US\$14\.14 at the rates of / },
      { kind: phone, told: /^.*“99\.00 CNY”，按 .* 的汇率合 US\$14\.14/ },
    ])('is told by a finding that was compared by it, $kind.language', async ({ kind, told }) => {
      const { running, holders } = programme;
      const [{ token, mark }] = holders;
      const { body } = await running.call('GET', '/brands', { as: token });
      const brand = body.items.find(({ name }: { name: string }) => name === mark);
      const prices = [{ category: 'bags', currency: 'USD', typical: '100.00' }];
      const entry = { name: mark, marks: [{ text: mark }], classes: [18], prices };
      expect((await running.call('PUT', `/brands/${brand.id}`, { as: token, body: entry })).status).toBe(200);
      await put({ CNY: '7.00' });
      const me = await enter(token, '/portal/findings', kind);
      const { page } = me;
      await page
        .getByText(/no0[ab]19/)
        .first()
        .click();
      await page.locator('.waterfall').getByRole('rowheader', { name: told }).first().waitFor();
      await seen(page, `finding-at-rates-${kind.width}`);
      await leave(me);
    });

    test.each([
      { kind: wide, held: 'For review, however likely', why: /^For review, however likely: with nothing but the name/ },
      { kind: phone, held: '可能性再高也只需复核', why: /^可能性再高也只需复核：除品牌名和价格外/ },
    ])('that makes a price impossible: the list says why it is only for review, $kind.language', async (given) => {
      const { kind, held, why } = given;
      await programme.offer('cheap', { cheap0: 'Lunaria 包 cheap0' });
      const me = await enter(programme.holders[0].token, '/portal/findings', kind);
      const { page } = me;
      await page.locator('#band').click();
      await page.locator('.ant-select-item').nth(1).click();
      // There is more than the first page of the list has.
      await page.locator('#finding-search').fill('cheap0');
      await page.locator('#finding-search').press('Enter');
      const line = page.locator('.queue-line', { hasText: 'cheap0' });
      await line.getByText(held, { exact: true }).waitFor();
      await seen(page, `findings-held-${kind.width}`);
      await line.click();
      await page.locator('.sticky').getByText(why).waitFor();
      await leave(me);
    });
  });
});
