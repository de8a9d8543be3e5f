import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfter, inForce, lawDue } from '../../packages/procedure/src/index.ts';
import { calendars, lawOf } from './installed.ts';

const china = calendars.get('china');
const declaration = inForce(lawOf('cn-ecommerce-law').clocks.declaration, '2026-01-01');
if (china === undefined || declaration === undefined) throw new Error('the law of China is there');

describe('the fifteen days of Art. 43(2)', () => {
  it('are derived in words, in both languages', () => {
    const [due] = lawDue(declaration, '2026-02-10T02:00:00.000Z', china, 'Asia/Shanghai');
    expect(due?.words).toEqual({
      en: '15 calendar days from arrival of the declaration at the right holder, 2026-02-10 10:00 +08:00, that day, 2026-02-10, not counted, first day 2026-02-11, days off included, last day 2026-02-25, ends 2026-02-25 24:00 (Asia/Shanghai)',
      'zh-CN':
        '自声明到达权利人（北京时间 2026年2月10日 10:00）起 15 个自然日，当日（2026年2月10日）不计入，第一日为 2026年2月11日，休息日计算在内，最后一日为 2026年2月25日，至 2026年2月25日 24:00（北京时间）届满',
    });
  });

  it('explain an end after the fifteenth', () => {
    const [due] = lawDue(declaration, '2026-02-03T02:00:00.000Z', china, 'Asia/Shanghai');
    expect(due?.words.en).toContain('2026-02-18 is a day off, so the next business day, 2026-02-24');
  });

  it('with any delay, neither reading is shorter than the fifteen days, and the capped one never longer than the other', () => {
    const minute = fc.integer({ min: Date.UTC(2024, 0, 3) / 60_000, max: Date.UTC(2027, 5, 1) / 60_000 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 60 }), (at, excluded) => {
        const start = new Date(at * 60_000).toISOString();
        const plain = dueAfter(declaration.exactly ?? { count: 0, unit: 'hour' }, start, china, 'Asia/Shanghai');
        const limit = dueAfter({ count: 20, unit: 'business-day' }, start, china, 'Asia/Shanghai');
        const found = lawDue(declaration, start, china, 'Asia/Shanghai', excluded);
        const [cap, top] = [found[0]?.due ?? '', found[1]?.due ?? ''];
        expect(found.map(({ reading, isDefault }) => [reading, isDefault])).toEqual([
          ['cap-on-total', true],
          ['on-top', false],
        ]);
        expect(cap >= plain && cap <= top).toBe(true);
        expect(cap <= limit || cap === plain).toBe(true);
        // More than twenty business days of delay change nothing.
        expect(top).toBe(lawDue(declaration, start, china, 'Asia/Shanghai', Math.min(excluded, 20))[1]?.due);
      }),
      { numRuns: 300 },
    );
  });
});
