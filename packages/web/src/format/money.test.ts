import { expect, test } from 'vitest';
import { fileSize, money, number, percent, probability } from './money.ts';

test('an amount keeps all its digits', () => {
  expect(money({ amount: '57.69', currency: 'CNY' }, 'en')).toBe('CN¥57.69');
  expect(money({ amount: '57.69', currency: 'CNY' }, 'zh-CN')).toBe('¥57.69');
  expect(money({ amount: '123456789012.34', currency: 'USD' }, 'en')).toBe('US$123,456,789,012.34');
});

test('counts, shares and sizes are in the reader’s format', () => {
  expect(number(180000, 'en')).toBe('180,000');
  expect(percent(0.973, 'zh-CN')).toBe('97.3%');
  expect(fileSize(9_437_184, 'en')).toBe('9.4 MB');
  expect(fileSize(2048, 'zh-CN')).toBe('2 kB');
  expect(fileSize(200, 'en')).toBe('1 kB');
});

test('a probability is never shown as certain', () => {
  expect(probability(0.99996, 'en')).toBe('99.9%');
  expect(probability(0.00002, 'en')).toBe('0.1%');
  expect(probability(0.4321, 'zh-CN')).toBe('43.2%');
});
