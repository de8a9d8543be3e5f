/** A version of the rules is announced, published with its changes, and takes effect on its date without a restart. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrandSide, startBrandSide } from './brand-side.ts';
import { withNextVersion } from './next-version.ts';
import { openNotice } from './seller.ts';

let side: BrandSide;
beforeAll(async () => {
  side = await startBrandSide({}, { policies: await withNextVersion() });
});
afterAll(() => side.running.close());

const inEach = { en: expect.any(String), 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) };
const published = async () => (await side.running.call('GET', '/public/rules')).body;

describe('announced rules', () => {
  test('appear with those in force, with each changed value, its reference, and their day', async () => {
    const { current, values, announced } = await published();
    expect(current).toMatchObject({ pack: 'marketsafe-expansion', from: '2026-01-01', until: '2026-03-10' });
    expect(values).toContainEqual({
      path: 'clocks.answer',
      value: { count: 3, unit: 'business-day', lastDayOff: 'keep' },
      reference: expect.objectContaining({ kind: 'precedent' }),
    });
    expect(announced).toHaveLength(1);
    expect(announced[0]).toMatchObject({
      version: { from: '2026-03-10', announced: '2026-03-02' },
      changes: [
        {
          path: 'clocks.answer',
          before: { value: { count: 3, unit: 'business-day' } },
          after: { value: { count: 9, unit: 'business-day' }, reference: { where: inEach } },
        },
      ],
    });
  });

  test('apply from the first instant of their day, to complaints filed then; earlier ones keep their own', async () => {
    await side.offer('s1', '1');
    await side.offer('s2', '2');
    // The last second of 9 March in Shanghai, and the first of the 10th.
    side.running.clock.set('2026-03-09T15:59:59.000Z');
    await side.running.settle();
    const before = (await side.file('1')).case;
    side.running.clock.set('2026-03-09T16:00:00.000Z');
    const after = (await side.file('2')).case;
    for (const seller of ['s1', 's2']) await (await openNotice(side.running, 'taobao', seller)).notice();
    const due = async (one: string) => (await side.caseOf(one)).clocks[0].due;
    // Three business days after Tuesday the 10th, on which both were notified, and nine.
    expect([await due(before), await due(after)]).toEqual(['2026-03-12T16:00:00.000Z', '2026-03-23T16:00:00.000Z']);
    expect(await published()).toMatchObject({ current: { from: '2026-03-10' }, announced: [] });
  });
});

test('the law that they are checked against appears with them, with its territories', async () => {
  const { laws } = await published();
  const named = (id: string) => laws.find((law: { id: string }) => law.id === id);
  expect(named('cn-ecommerce-law')).toMatchObject({ territories: ['CN'], marketplaces: ['taobao', 'tmall'] });
  const inform = named('us-inform');
  expect(inform.marketplaces).toEqual([]);
  expect(inform.rules).toContainEqual({
    ...{
      part: 'clocks',
      name: 'collect',
      ground: 'either',
      atMost: { count: 10, unit: 'calendar-day', lastDayOff: 'keep' },
    },
    starts: { en: 'the day on which the seller qualified', 'zh-CN': expect.any(String) },
    says: expect.objectContaining({ en: expect.any(String) }),
    reference: expect.objectContaining({ kind: 'law', confidence: 'secondary' }),
  });
  expect(inform.rules).toContainEqual(
    expect.objectContaining({
      part: 'duties',
      name: 'suspend',
      reference: expect.objectContaining({ confidence: 'background' }),
    }),
  );
});

test('each source, and the title, is in Chinese for readers of Chinese', async () => {
  const { current, values, laws } = await published();
  expect(current.title).toEqual({ en: 'MarketSafe Expansion', 'zh-CN': 'MarketSafe 扩展计划' });
  const sourced: { reference: { where: object } }[] = [
    ...values,
    ...laws.flatMap(({ rules }: { rules: object[] }) => rules),
  ];
  expect(sourced.length).toBeGreaterThan(200);
  for (const { reference } of sourced) expect(reference.where).toEqual(inEach);
  expect(sourced).toContainEqual(
    expect.objectContaining({
      reference: expect.objectContaining({
        where: {
          en: expect.stringMatching(/^E-Commerce Law Art\. 42\(1\), /),
          'zh-CN': '《电子商务法》第四十二条第一款：通知应当包括构成侵权的初步证据',
        },
      }),
    }),
  );
});

describe('inconsistent dates', () => {
  const start = async (change: (text: string) => string) =>
    startBrandSide({}, { policies: await withNextVersion(change) }).then((other) => other.running.close());

  test('are refused where the law requires a longer notice', async () => {
    await expect(start((text) => text.replace('announced: 2026-03-02', 'announced: 2026-03-05'))).rejects.toThrow(
      /next\/pack\.yaml announced: is 2026-03-05, so that the rules can take effect on the day after 2026-03-12 .*cn-ecommerce-law changes-are-published-first.*Art\. 34/,
    );
  });
});
