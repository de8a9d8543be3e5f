/**
 * What the desk has screening weigh and compare by, in a real Chromium: a model is learned, its trial is looked at, another person
 * puts it in force, and one goes back; a table of exchange rates is put in by hand and from a file, two edit it at once, and one
 * goes back.
 */
import { readFile } from 'node:fs/promises';
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
const narrow: Kind = { language: 'en', width: 390 };
const wideZh: Kind = { language: 'zh-CN', width: 1280 };
const day = 86_400_000;
/** Who is no demonstration is asked whether it is one. */
const noDemo = /\/api\/v1\/demo\)/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('what screening weighs and compares by, in a real browser', () => {
  let programme: RuledProgramme;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    programme = await startRuledProgramme(undefined, { publicUrl: url });
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
    const choose = (page: Page, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'rates.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const fileOf = (rates: object, more: object = {}): string =>
      JSON.stringify({ asOf: today(), base: 'USD', source: 'Noon rates of our bank', rates, ...more });
    const rateIn = (page: Page, currency: string) => page.getByRole('textbox', { name: new RegExp(`^${currency} `) });
    const put = (page: Page) => page.getByRole('button', { name: 'Put it in force' }).click();

    test('that is wrong is refused by name: in the file, in the form, and by the service', async () => {
      const me = await enter(programme.tang, '/desk/rates', wide);
      const { page } = me;
      await page.getByText('No table is in force').waitFor();
      await seen(page, 'rates-none');
      await page.getByRole('button', { name: 'Put in rates' }).click();
      await choose(page, '{"asOf":\n  2026');
      await page.getByText(/^rates\.json, line 2, column \d+: this is no JSON\.$/).waitFor();
      await choose(page, fileOf({ CNY: 7.1 }));
      await page.getByText('rates.json: rates.CNY is missing or no text.').waitFor();
      await put(page);
      await page.getByText('Say of which day the rates are.').waitFor();
      await page.getByText('Say where the rates are from.').waitFor();
      await choose(page, fileOf({ CNY: '0.00', RMB: '7.1', EUR: '0,9' }, { asOf: '2099-01-01' }));
      await page.getByText('More than zero.').waitFor();
      await page.getByText('A number such as 7.1234').waitFor();
      await seen(page, 'rates-wrong');
      await rateIn(page, 'CNY').fill('7.10');
      await rateIn(page, 'EUR').fill('0.90');
      await put(page);
      await page.getByRole('alert').getByText('RMB: no currency in use').waitFor();
      await page.getByRole('button', { name: 'Take RMB out' }).click();
      await put(page);
      await page.getByText('The date is in the future').waitFor();
      await page.getByLabel('Rates of').fill(today());
      await put(page);
      await page.getByText('Table 1 is in force.').waitFor();
      await page.getByText('Noon rates of our bank').first().waitFor();
      await seen(page, 'rates-put');
      await leave(me, /status of (400|422)/);
    });

    test('comes out as a file, and goes in again', async () => {
      const me = await enter(programme.tang, '/desk/rates', narrow);
      const { page } = me;
      await page.getByRole('button', { name: 'Save as a file (JSON)' }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Save as a file (JSON)' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`marketsafe-rates-${today()}.json`);
      const text = await readFile(await download.path(), 'utf8');
      expect(JSON.parse(text)).toEqual(JSON.parse(fileOf({ CNY: '7.10', EUR: '0.90' })));
      await page.getByRole('button', { name: 'Put in rates' }).click();
      await choose(page, text);
      await page.getByText('as before').nth(1).waitFor();
      await rateIn(page, 'CNY').fill('71.0');
      await page.getByText('+900%: is that right?').waitFor();
      await put(page);
      await page.getByRole('alert').getByText('Ten times or more away from the table in force: CNY.').waitFor();
      await seen(page, 'rates-form-phone');
      // Both at once; what was said to be right need not be said again when the day is put right.
      await page.getByLabel('Rates of').fill('2099-01-01');
      await put(page);
      await page.getByRole('alert').getByText('The date is in the future').waitFor();
      await page.getByRole('alert').getByText('Ten times or more away from the table in force: CNY.').waitFor();
      await page.getByRole('button', { name: 'These rates are right' }).click();
      await page.getByRole('alert').getByText('Ten times').waitFor({ state: 'detached' });
      await page.getByRole('alert').getByText('The date is in the future').waitFor();
      await page.getByLabel('Rates of').fill(today());
      await rateIn(page, 'CNY').fill('7.00');
      await page.getByText('−1.4%').waitFor();
      await put(page);
      await page.getByText('Table 2 is in force.').waitFor();
      await leave(me, /status of 422/);
    });

    test('that somebody else changed meanwhile is shown before it is replaced', async () => {
      const first = await enter(programme.tang, '/desk/rates', wide);
      const second = await enter(programme.he, '/desk/rates', wideZh);
      await first.page.getByRole('button', { name: 'Put in rates' }).click();
      await second.page.getByRole('button', { name: '填入汇率' }).click();
      await choose(second.page, fileOf({ CNY: '7.20', EUR: '0.90', JPY: '150' }));
      await seen(second.page, 'rates-form-zh');
      await second.page.getByRole('textbox', { name: /^EUR / }).fill('0.09');
      await second.page.getByRole('button', { name: '启用', exact: true }).click();
      await second.page.getByText('相差十倍或以上：EUR').waitFor();
      await seen(second.page, 'rates-far-zh');
      await second.page.getByRole('textbox', { name: /^EUR / }).fill('0.90');
      await second.page.getByRole('button', { name: '启用', exact: true }).click();
      await second.page.getByText('汇率表 3 已启用').waitFor();
      await leave(second, /status of 422/);

      const { page } = first;
      await page.getByLabel('Rates of').fill(today());
      await rateIn(page, 'CNY').fill('72.5');
      await put(page);
      await page.getByText('Somebody else put another table in force meanwhile.').waitFor();
      const anyway = page.getByRole('button', { name: 'I have looked: put mine in the place of table 3' });
      await anyway.waitFor();
      await page.getByText('Japanese Yen').waitFor();
      await seen(page, 'rates-changed');
      await anyway.click();
      await page.getByRole('alert').getByText('Ten times or more away from the table in force: CNY.').waitFor();
      await page.getByRole('button', { name: 'It is right: put it in force' }).click();
      await page.getByText('Table 4 is in force.').waitFor();
      await leave(first, /status of (409|422)/);
    });

    test('is gone back to by one person, with the reasons; all stay in the list', async () => {
      const me = await enter(programme.he, '/desk/rates', phone);
      const { page } = me;
      await page.getByRole('link', { name: '汇率表 3' }).click();
      await page.getByText('曾经使用').waitFor();
      await page.getByRole('textbox', { name: '理由' }).fill('汇率表 4 漏了日元。');
      await seen(page, 'rate-table-phone-zh');
      await page.getByRole('button', { name: '恢复使用此表' }).click();
      await page.waitForURL('**/desk/rates');
      await page.getByRole('link', { name: '汇率表 5' }).waitFor();
      await page.getByText('汇率表 4 漏了日元。').waitFor();
      await seen(page, 'rates-gone-back-phone-zh');
      expect(await page.locator('tbody tr.ant-table-row').count()).toBe(5);
      await leave(me);
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
      await running.call('POST', '/desk/rate-tables', {
        as: programme.he,
        body: {
          table: JSON.parse(fileOf({ CNY: '7.00' })),
          instead: (await running.call('GET', '/desk/rate-tables', { as: programme.he })).body.inForce.number,
        },
      });
      await running.settle();
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
