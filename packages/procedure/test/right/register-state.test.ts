import { expect, it } from 'vitest';
import { comesOfAge, isYoungMark } from '../../src/right/register-state.ts';
import { desk, mark, Stage } from '../stage.ts';

it.each([
  ['2021-03-03', 3, '2024-03-03'],
  ['2024-02-29', 3, '2027-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
])('a mark of %s is %i years old on %s, an existing day', (registeredOn, years, on) => {
  const stage = new Stage();
  stage.must(stage.right(mark, { type: 'note-register', registeredOn }, desk('mei')));
  const right = stage.world.right(mark);
  expect(comesOfAge(right, years)).toBe(on);
  const dayBefore = new Date(Date.parse(on) - 86_400_000).toISOString().slice(0, 10);
  expect([isYoungMark(right, years, dayBefore), isYoungMark(right, years, on)]).toEqual([true, false]);
});
