/**
 * China's statutory track in a real Chromium, in Chinese: a complaint, the goods down, and the seller's declaration on a phone. One case then has
 * silence and restored goods; the other has days that do not count, and court proceedings that the review team confirms.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paper } from '../../packages/service/src/testing/paper.ts';
import { noChromium } from '../../scripts/chromium.ts';
import { type Demo, demoHookMs, startDemo } from './demo.ts';
import { keepPictures } from './keep-pictures.ts';
import { looksRight } from './looks-right.ts';
import { answerStep } from './seller.ts';
import { hasChromium, inOffice, openBrowser, type Visitor, visitor } from './visitor.ts';

const canRun = hasChromium || process.env.CI === 'true';
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: paper('a paper') });

interface Story {
  readonly personas: readonly { id: string; role: string; name: { 'zh-CN': string }; path: string }[];
  readonly story: {
    readonly brand: { readonly persona: string; readonly right: string };
    readonly fake: { readonly marketplace: string; readonly id: string };
    readonly honest: { readonly marketplace: string; readonly id: string };
  };
}

describe.skipIf(!canRun)('the statutory track of China in a real browser', () => {
  let demo: Demo;
  let browser: Browser;
  let brand: Visitor;
  let story: Story;

  beforeAll(async () => {
    if (!hasChromium) throw new Error(`with CI=true the browser tests must run: ${noChromium}`);
    [demo, browser] = await Promise.all([startDemo('--no-pictures', '--pack', 'marketsafe-china'), openBrowser()]);
    story = await demo.call<Story>('GET', '/demo');
    brand = await enter(story.story.brand.persona);
  }, demoHookMs);
  keepPictures();
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
  });

  const enter = async (persona: string, width: 390 | 1280 = 1280): Promise<Visitor> => {
    const me = await visitor(browser, { language: 'zh-CN', width });
    await me.page.goto(demo.url);
    const name = story.personas.find(({ id }) => id === persona)?.name['zh-CN'] ?? persona;
    await me.page.getByRole('button', { name: `以${name}的身份进入`, exact: true }).click();
    await inOffice(me.page);
    return me;
  };
  const looksRightNarrow = async (page: Page, name: string): Promise<void> => {
    await page.setViewportSize({ width: 390, height: 844 });
    await looksRight(page, name);
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  /** Files over the API, since other tests cover those pages: the listing is down, and its seller has a link. */
  const takenDown = async (goods: { marketplace: string; id: string }): Promise<{ id: string; link: string }> => {
    const target = { kind: 'listing', ...{ marketplace: goods.marketplace, id: goods.id } };
    const as = story.story.brand.persona;
    const { bundles } = await demo.call<{ bundles: { bundle: string; cases: { case: string; status: string }[] }[] }>(
      'POST',
      '/complaints',
      { as, body: { right: story.story.brand.right, reason: 'counterfeit', targets: [target], declaration: true } },
    );
    const [bundle] = bundles;
    const id = bundle?.cases[0]?.case ?? '';
    if (bundle?.cases[0]?.status === 'desk-review') {
      const body = { decision: 'proceed', reasons: '页面以该商标销售。' };
      await demo.call('POST', `/desk/cases/${id}/review`, { as: 'desk-he', body });
    }
    const linkOf = async (): Promise<string> => {
      const { personas } = await demo.call<Story>('GET', '/demo');
      for (const { path } of personas.filter(({ role }) => role === 'seller')) {
        const link = path.split('/').at(-1) ?? '';
        if (!path.startsWith('/answer/')) continue;
        const notice = await demo.call<{ bundle: string }>('GET', `/answers/${link}`);
        if (notice.bundle === bundle?.bundle) return link;
      }
      return '';
    };
    await expect.poll(linkOf, { interval: 500 }).not.toBe('');
    return { id, link: await linkOf() };
  };

  const declare = async (link: string): Promise<Visitor> => {
    const phone = await visitor(browser, { language: 'zh-CN', width: 390 });
    const { page } = phone;
    await page.goto(`${demo.url}/answer/${link}`);
    await answerStep(page, '选情况');
    await page.locator('[value="genuine-from"]').check();
    for (const item of await page.locator('.checklist > li').all()) {
      const files = item.locator('input[type=file]');
      if ((await files.count()) > 0) {
        await files.setInputFiles(pdf('发票.pdf'));
        await item.getByText('已收到').last().waitFor();
      } else await item.locator('input[type=text]').fill('品牌经销商');
    }
    await answerStep(page, '核对提交');
    await page.locator('.declaration input').check();
    await page.getByRole('button', { name: '提交回应' }).click();
    await page.getByText('已收到您的回应').waitFor();
    await page.getByRole('heading', { name: '商品何时恢复' }).waitFor();
    return phone;
  };

  test('silence: after fifteen days the goods are restored, and both sides read why', async () => {
    const { id, link } = await takenDown(story.story.honest);
    const phone = await declare(link);
    await looksRight(phone.page, 'china-declared-phone');
    await brand.page.goto(`${demo.url}/portal/cases/${id}`);
    await brand.page.getByText('只有向法院起诉或者向主管部门投诉，才能使商品继续下架', { exact: false }).waitFor();
    expect(await brand.page.getByRole('button', { name: '坚持投诉' }).count()).toBe(0);
    await looksRight(brand.page, 'china-brand-must-act');
    await looksRightNarrow(brand.page, 'china-brand-must-act-phone');
    await demo.call('POST', '/demo/clock', { body: { days: 18 } });
    await expect
      .poll(
        async () =>
          (await demo.call<{ status: string }>('GET', `/cases/${id}`, { as: story.story.brand.persona })).status,
        {
          timeout: 60_000,
          interval: 1000,
        },
      )
      .toBe('restored');
    await phone.page.reload();
    await phone.page.getByText('已恢复', { exact: false }).first().waitFor();
    await looksRight(phone.page, 'china-back-phone');
    expect([...phone.strange(), ...brand.strange()]).toEqual([]);
    await phone.close();
  });

  test('court proceedings: a delay is granted, the proceedings are entered, and the review team confirms them', async () => {
    const { id, link } = await takenDown(story.story.fake);
    const phone = await declare(link);
    const { page } = brand;
    await page.goto(`${demo.url}/portal/cases/${id}`);
    await page.getByRole('button', { name: '申请不计入…' }).click();
    const ask = page.getByRole('button', { name: '提交申请' });
    await ask.click();
    await page.getByText('请附上能证明延误的材料。').waitFor();
    await page.getByLabel('证明材料，如预约单或回执').setInputFiles(pdf('预约单.pdf'));
    await looksRight(page, 'china-delay-form');
    await ask.click();
    await page.getByText('审理组正在核对').first().waitFor();

    const desk = await enter('desk-he');
    await desk.page.goto(`${demo.url}/desk/cases/${id}`);
    await desk.page.getByText('预约单.pdf').first().waitFor();
    await desk.page.getByLabel('不计入的工作日').fill('3');
    await desk.page.getByRole('textbox', { name: '理由' }).last().fill('领事馆预约单。');
    await looksRight(desk.page, 'china-delay-desk');
    await desk.page.getByRole('button', { name: '准许', exact: true }).click();
    await desk.page.getByText('个工作日的延误不计入', { exact: false }).first().waitFor();
    await phone.page.reload();
    await phone.page.getByText('3 个工作日的延误不计入', { exact: false }).waitFor();

    await page.getByText('个工作日的延误不计入', { exact: false }).first().waitFor();
    const submit = page.getByRole('button', { name: '登记', exact: true });
    await submit.click();
    expect(await page.getByText('请填写这一项。').count()).toBe(3);
    await page.getByLabel('受理法院').fill('杭州互联网法院');
    await page.getByLabel('案号或受理编号').fill('（2026）浙0192民初1号');
    await page.getByLabel('提交日期').fill('2026-03-10');
    await page.getByLabel('证明材料，如受理通知书').setInputFiles(pdf('受理通知书.pdf'));
    await looksRight(page, 'china-suit-form');
    await looksRightNarrow(page, 'china-suit-form-phone');
    await submit.click();
    await page.getByText('（2026）浙0192民初1号').waitFor();
    await phone.page.reload();
    await phone.page.getByText('杭州互联网法院', { exact: false }).waitFor();
    await looksRight(phone.page, 'china-suit-phone');

    await desk.page.reload();
    await desk.page.getByText('受理通知书.pdf').first().waitFor();
    await desk.page.getByRole('textbox', { name: '理由' }).last().fill('已向法院核实。');
    const reject = desk.page.getByRole('button', { name: '驳回', exact: true });
    await reject.click();
    await desk.page.locator('.wrong', { hasText: '不予认可时必选' }).waitFor();
    await looksRight(desk.page, 'china-suit-desk');
    await looksRightNarrow(desk.page, 'china-suit-desk-phone');
    await desk.page.getByRole('button', { name: '确认', exact: true }).click();
    // Exact: the timeline and the footer have the word in longer texts, also before it is confirmed.
    await desk.page.getByText('已确认', { exact: true }).first().waitFor();
    await demo.call('POST', '/demo/clock', { body: { days: 40 } });
    await phone.page.reload();
    await phone.page.getByText('已确认', { exact: true }).first().waitFor();
    await looksRight(phone.page, 'china-suit-confirmed-phone');
    await brand.page.reload();
    await brand.page.getByText('已确认', { exact: true }).first().waitFor();
    await looksRight(brand.page, 'china-suit-confirmed');
    expect([...phone.strange(), ...brand.strange(), ...desk.strange()]).toEqual([]);
    await Promise.all([phone.close(), desk.close()]);
  });
});
