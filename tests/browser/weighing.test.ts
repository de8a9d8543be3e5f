/**
 * The review team's model and exchange rates for screening, in a real Chromium: one administrator proposes a model, another
 * activates it, and one reverts it; pages show a table of exchange rates, and comparisons name it.
 */
import { learnModel, readLabels, SHIPPED_MODEL } from '@marketsafe/screening';
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
/** Outside a demonstration the page's request for one fails. */
const noDemo = /\/api\/v1\/demo\)/;

const canRun = hasChromium || process.env.CI === 'true';

describe.skipIf(!canRun)('the model and the rates of screening, in a real browser', () => {
  let programme: RuledProgramme;
  let browser: Browser;
  let url: string;

  beforeAll(async () => {
    const port = await freePorts(1);
    url = `http://127.0.0.1:${port}`;
    programme = await startRuledProgramme(undefined, { publicUrl: url });
    await programme.running.service.app.listen({ host: '127.0.0.1', port });
    browser = await openBrowser();
  });
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await programme?.running.close();
  });

  const seen = async (page: Page, name: string) => {
    await page.waitForFunction(() => !document.querySelector('.skeleton'));
    expect(await tooWide(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, name);
  };
  /** By session token, as in a tab of the demonstration: signing in by password is limited, and many sign in here. */
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
    const proposed = async () => {
      await programme.enough();
      const file = await programme.running.service.app.inject({
        ...{ url: '/api/v1/desk/labels.jsonl', headers: { authorization: `Bearer ${programme.tang}` } },
      });
      const { labels, ...beside } = readLabels(file.body);
      return JSON.stringify(learnModel(labels, beside).model);
    };
    const choose = async (page: Page, text: string, name = 'model.json') => {
      await page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
      // The page reads it first; until then the former file would be proposed.
      await page.getByText(name).waitFor();
    };
    const choice = async (page: Page, name: string) => {
      await page.locator('.ant-select').click();
      await page.locator('.ant-select-item', { hasText: name }).click();
    };

    test('is proposed from a file by an administrator, who cannot activate it', async () => {
      const me = await enter(programme.tang, '/desk/models', wide);
      const { page } = me;
      await choose(page, '{"version":\n x');
      await page.getByText('model.json: not valid JSON.').waitFor();
      await choose(page, JSON.stringify(SHIPPED_MODEL), 'shipped.json');
      await page.getByRole('button', { name: 'Propose the model' }).click();
      await page.getByText('Please give reasons.').waitFor();
      await page.getByRole('textbox').fill('Better on our own rulings.');
      await page.getByRole('button', { name: 'Propose the model' }).click();
      await page.getByRole('alert').getByText('Propose the file as the command “model learn” wrote it').waitFor();
      await choose(page, await proposed(), 'learned.json');
      await page.getByRole('button', { name: 'Propose the model' }).click();
      await page.getByText(/Proposed · tang · /).waitFor();
      await seen(page, 'model-proposed');
      await choice(page, 'Model 1');
      await page.getByRole('textbox').fill('Mine.');
      await page.getByRole('button', { name: 'Activate the model' }).click();
      await page.getByText('You proposed this yourself; a different person must activate it').waitFor();
      await leave(me, /status of (409|422)/);
    });

    test('is activated by another administrator, on a phone; a reviewer only reads it', async () => {
      const me = await enter(programme.he, '/desk/models', phone);
      const { page } = me;
      await choice(page, '模型 1');
      await page.getByRole('textbox').fill('已核对。');
      await page.getByRole('button', { name: '启用', exact: true }).click();
      await page.getByText(/启用 · he · /).waitFor();
      await seen(page, 'model-in-force-phone-zh');
      await leave(me);
      const other = await enter(await programme.running.deskUser('reviewer'), '/desk/models', wide);
      await other.page.getByText(/Activated · he · /).waitFor();
      expect(await other.page.getByRole('textbox').count()).toBe(0);
      await seen(other.page, 'models-reviewer');
      await leave(other);
    });

    test('shows a change in the database, with what to do, and is reverted by one person', async () => {
      await programme.running.database.asOwner((db) =>
        sql`update screening_model set model = jsonb_set(model, '{weights,mark-title}', '9')`.execute(db),
      );
      for (const [kind, words, numbered] of [
        [wide, 'The values of the active model do not match its version', 'Model 1'],
        [phone, '使用中模型的数值与其版本不符', '模型 1'],
      ] as const) {
        const me = await enter(programme.tang, '/desk/screening', kind);
        const { page } = me;
        await page.getByRole('alert').getByRole('link', { name: numbered }).click();
        await page.getByRole('alert').getByText(words).waitFor();
        await seen(page, `models-changed-${kind.language}`);
        await leave(me);
      }
      const me = await enter(programme.tang, '/desk/models', wideZh);
      const { page } = me;
      await choice(page, '随系统提供的模型');
      await page.getByRole('textbox').fill('正规店铺被大量列出。');
      await page.getByRole('button', { name: '启用', exact: true }).click();
      // Not the field in which it was written.
      await page.getByText('正规店铺被大量列出。').and(page.locator(':not(textarea)')).waitFor();
      await seen(page, 'model-gone-back-zh');
      await leave(me);
      await programme.running.settle();
    });
  });

  describe('a table of exchange rates', () => {
    const today = (): string => programme.running.clock.now().toISOString().slice(0, 10);
    const put = async (rates: object) => {
      const { running } = programme;
      const { number = 0 } = (await running.call('GET', '/public/exchange-rates')).body.inForce ?? {};
      const table = { asOf: today(), base: 'USD', source: 'Noon rates of our bank', rates };
      const { status } = await running.call('POST', '/desk/rate-tables', {
        ...{ as: programme.tang, body: { table, instead: number } },
      });
      expect(status).toBe(201);
      await running.settle();
    };

    test('is read by the review team and the public: its day, its source, its rates, and its end', async () => {
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
    ])('is named by a finding that used it, $kind.language', async ({ kind, told }) => {
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
        .locator('.queue-line', { hasText: /no0[ab]19/ })
        .first()
        .click();
      await page.locator('.waterfall').getByRole('rowheader', { name: told }).first().waitFor();
      await seen(page, `finding-at-rates-${kind.width}`);
      await leave(me);
    });

    test.each([
      { kind: wide, held: 'For review, however likely', why: /^For review, however likely: only the name/ },
      { kind: phone, held: '可能性再高也只建议查看', why: /^可能性再高也只建议查看：除品牌名和价格外/ },
    ])('that makes a price impossible: the list says why it is only for review, $kind.language', async (given) => {
      const { kind, held, why } = given;
      await programme.offer('cheap', { cheap0: 'Lunaria 包 cheap0' });
      const me = await enter(programme.holders[0].token, '/portal/findings', kind);
      const { page } = me;
      if (kind === phone) await page.getByText('筛选条件').click();
      await page.locator('#band').click();
      await page.locator('.ant-select-item').nth(1).click();
      // The list has more than one page.
      await page.locator('#finding-search').fill('cheap0');
      await page.locator('#finding-search').press('Enter');
      const line = page.locator('.queue-line', { hasText: 'cheap0' });
      await line.getByText(held, { exact: true }).waitFor();
      await seen(page, `findings-held-${kind.width}`);
      await line.click();
      await page.locator('.triage-read').getByText(why).waitFor();
      await leave(me);
    });
  });
});
