import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { SpoiltCopy } from './copy.ts';
import { faults } from './faults.ts';
import { runIn } from './find.ts';

const root = new URL('../../', import.meta.url);

test('there are at least forty faults, each with its own name', () => {
  expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  expect(faults.length).toBeGreaterThanOrEqual(40);
});

test.each(faults)('$name: the changed text occurs exactly once', ({ file, find, replace }) => {
  const text = readFileSync(new URL(file, root), 'utf8');
  expect(text.split(find).length - 1).toBe(1);
  expect(replace).not.toBe(find);
});

/** The cheapest fault of each file of faults to find; small worlds find one of them. `npm run soak:seeded-faults` plays all. */
const handful = [
  'a window is extended as often as it is asked for',
  'a shop is banned while a strike is under appeal',
  'days end at midnight in Greenwich',
  'a reference that a pack does not define is nothing',
  'one person approves a ban twice',
];
let copy: SpoiltCopy | undefined;
afterAll(() => copy?.remove());

test.each(handful)(
  '%s: is found',
  (name) => {
    const fault = faults.find((one) => one.name === name);
    if (fault === undefined) throw new Error(`there is no fault "${name}"`);
    copy ??= new SpoiltCopy(fileURLToPath(root));
    expect(copy.with(fault, () => runIn(copy as SpoiltCopy, fault.tests).failed)).not.toEqual([]);
  },
  600_000,
);
