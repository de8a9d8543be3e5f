import { expect, test } from 'vitest';
import type { Goods } from '../data/nouns.ts';
import { inPlace } from './in-place.ts';

const cards = (...groups: string[]) => groups.map((group) => ({ group })) as unknown as Goods[];
const groupsOf = (some: readonly Goods[]) => some.map(({ group }) => group);

test.each([
  ['what left the list stays in its place', ['a', 'b', 'c'], ['a', 'c'], ['a', 'b', 'c']],
  ['what is new comes last, though it ranks higher', ['a', 'b'], ['new', 'a', 'b'], ['a', 'b', 'new']],
  ['another order moves nothing', ['a', 'b'], ['b', 'a'], ['a', 'b']],
  ['the first list is as it is', [], ['b', 'a'], ['b', 'a']],
])('%s', (_, before, now, shown) => {
  expect(groupsOf(inPlace(cards(...before), cards(...now)))).toEqual(shown);
});

test('a card is shown as it is known now', () => {
  const [now] = cards('a');
  expect(inPlace(cards('a'), now ? [now] : [])[0]).toBe(now);
});
