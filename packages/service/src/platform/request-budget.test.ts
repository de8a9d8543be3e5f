import { expect, test } from 'vitest';
import { ManualClock } from './clock.ts';
import { RequestBudget } from './request-budget.ts';

const start = '2026-03-02T00:00:00.000Z';
const budgetOf = (rate: () => { perSecond?: number; perDay?: number } | undefined) => {
  const clock = new ManualClock(start);
  return { clock, budget: new RequestBudget(clock, rate) };
};
/** Sends what can wait as soon as it may, for so long. @returns the milliseconds after the start at which each request left. */
const sentIn = ({ clock, budget }: ReturnType<typeof budgetOf>, milliseconds: number): number[] => {
  const begun = clock.now().getTime();
  const sent: number[] = [];
  for (;;) {
    const wait = budget.wait();
    if (clock.now().getTime() + wait - begun >= milliseconds) return sent;
    clock.advance(wait);
    budget.spend();
    sent.push(clock.now().getTime() - begun);
  }
};
/** The most requests within any window of this length. */
const mostWithin = (sent: readonly number[], window: number): number =>
  Math.max(...sent.map((at, index) => sent.slice(index).filter((other) => other < at + window).length));

test('what can wait keeps to the requests a second, and uses most of them', () => {
  const sent = sentIn(
    budgetOf(() => ({ perSecond: 10 })),
    60_000,
  );
  expect(sent.length).toBeGreaterThanOrEqual(440);
  expect(mostWithin(sent, 1000)).toBeLessThanOrEqual(10);
});

test('no 24 hours have more requests than a day permits', () => {
  const sent = sentIn(
    budgetOf(() => ({ perDay: 1000 })),
    3 * 86_400_000,
  );
  expect(mostWithin(sent, 86_400_000)).toBeLessThanOrEqual(1000);
  expect(sent.length).toBeGreaterThan(2800);
});

test('orders find room that others left, and others make up for what orders used beyond it', () => {
  const { clock, budget } = budgetOf(() => ({ perSecond: 10 }));
  while (budget.wait() === 0) budget.spend();
  for (let order = 0; order < 15; order += 1) budget.spend();
  expect(budget.wait()).toBeGreaterThan(1900);
  clock.advance(budget.wait());
  expect(budget.wait()).toBe(0);
});

test('a marketplace that names no rate, or has said nothing yet, is not limited', () => {
  let known = false;
  const { budget } = budgetOf(() => {
    if (!known) throw new Error('unavailable');
    return undefined;
  });
  for (let request = 0; request < 1000; request += 1) budget.spend();
  expect(budget.wait()).toBe(0);
  known = true;
  expect(budget.wait()).toBe(0);
});

test('one request a second and one a day still leave', () => {
  for (const rate of [{ perSecond: 1 }, { perSecond: 0.1 }, { perDay: 1 }]) {
    const { clock, budget } = budgetOf(() => rate);
    expect(budget.wait()).toBe(0);
    budget.spend();
    expect(budget.wait()).toBeGreaterThan(0);
    clock.advance(budget.wait());
    expect(budget.wait()).toBe(0);
  }
});
