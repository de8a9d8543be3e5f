import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faults } from './faults.ts';

const root = new URL('../../', import.meta.url);

test('there are forty faults at least, each with a name of its own', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThanOrEqual(40);
});

test.each(faults)('$name: what it changes is there, once', ({ file, find, replace }) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  expect(text.split(find).length - 1).toBe(1);
  expect(replace).not.toBe(find);
});
