import { expect, test } from 'vitest';
import { taskPath } from './task-path.ts';

test('a task opens on the page where it is done', () => {
  expect(taskPath({ kind: 'enrolment', enrolment: 'e1' })).toBe('/desk/enrolments/e1');
  expect(taskPath({ kind: 'right-verification', right: 'cn-1' })).toBe('/desk/rights/cn-1');
  expect(taskPath({ kind: 'ruling', case: 'c1', seller: 'taobao/17' })).toBe('/desk/cases/c1');
  expect(taskPath({ kind: 'ban-approval', case: 'c1', seller: 'taobao/17' })).toBe('/desk/sellers/taobao/17');
});

test('a marketplace that lists far fewer listings is looked at where pulls are', () => {
  expect(taskPath({ kind: 'full-pull-short' })).toBe('/desk/screening');
});

test('a marketplace that waits for its confirmation is confirmed on its page', () => {
  expect(taskPath({ kind: 'connection-proposed' })).toBe('/desk/marketplaces');
});

test('a seller id may contain a slash', () => {
  expect(taskPath({ kind: 'recognised', seller: 'tmall/a/b' })).toBe('/desk/sellers/tmall/a%2Fb');
});

test('a task without an object has no page of its own', () => {
  expect(taskPath({ kind: 'other' })).toBeUndefined();
});
