import { expect, test } from 'vitest';
import { chinaZone, day, duration, lastInstant, longInstant, shortInstant, timeLeft } from './time.ts';

const hour = 3_600_000;

test('the same instant is shown in the requested zone', () => {
  expect(longInstant('2026-03-03T17:30:00.000Z', 'en', chinaZone)).toBe('Wednesday, 4 March 2026 at 01:30');
  expect(longInstant('2026-03-03T17:30:00.000Z', 'zh-CN', chinaZone)).toBe('2026年3月4日星期三 01:30');
  expect(shortInstant('2026-03-03T17:30:00.000Z', 'en', 'UTC')).toBe('3 Mar 2026, 17:30');
  expect(day('2026-03-03T17:30:00.000Z', 'zh-CN', chinaZone)).toBe('2026年3月4日');
});

test('midnight is 00:00 and never 24:00', () => {
  expect(shortInstant('2026-03-03T16:00:00.000Z', 'zh-CN', chinaZone)).toBe('2026年3月4日 00:00');
});

test('a period that ends with its day is shown on that day', () => {
  expect(longInstant(lastInstant('2026-03-03T16:00:00.000Z'), 'zh-CN', chinaZone)).toBe('2026年3月3日星期二 23:59');
});

test('time left is shown in its two largest units, rounded down', () => {
  expect(timeLeft(52 * hour + 59 * 60_000, 'en')).toBe('2 days 4 hours');
  expect(timeLeft(52 * hour, 'zh-CN')).toBe('2 天 4 小时');
  expect(timeLeft(24 * hour, 'en')).toBe('1 day');
  expect(timeLeft(24 * hour + 5 * 60_000, 'en')).toBe('1 day');
  expect(timeLeft(hour - 1, 'en')).toBe('59 minutes');
});

test('time long past shows zero minutes left', () => {
  expect(timeLeft(0, 'en')).toBe('0 minutes');
  expect(timeLeft(-5 * hour, 'zh-CN')).toBe('0 分钟');
});

test('a duration uses the unit that a person would', () => {
  expect(duration(320, 'en')).toBe('0.3 seconds');
  expect(duration(4230, 'zh-CN')).toBe('4.2 秒');
  expect(duration(3 * hour, 'en')).toBe('3 hours');
});
