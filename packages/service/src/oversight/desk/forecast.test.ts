import { expect, test } from 'vitest';
import { forecast } from './forecast.ts';

const now = new Date('2026-12-01T10:00:00Z');
const days = (opened: number, done: number) => Array.from({ length: 30 }, () => ({ opened, done }));

test('a queue that shrinks has a day on which it is empty', () => {
  expect(forecast(20, days(5, 10), now)).toEqual({ kind: 'empties', on: '2026-12-05' });
});

test('one that grows says by how much a day', () => {
  expect(forecast(20, days(22, 10), now)).toEqual({ kind: 'grows', perDay: 12 });
});

test('today counts for nothing, since it is not over', () => {
  expect(forecast(20, [...days(5, 5).slice(1), { opened: 900, done: 0 }], now)).toEqual({ kind: 'steady' });
  expect(forecast(3, [{ opened: 3, done: 0 }], now)).toEqual({ kind: 'steady' });
});

test('an empty queue needs no forecast', () => {
  expect(forecast(0, days(5, 10), now)).toEqual({ kind: 'empty' });
});
