import { expect, test } from 'vitest';
import { canBeFiled, isWarned } from './warned.ts';

const line = (id: string, more: object = {}) => ({
  ...{ target: { kind: 'listing' as const, marketplace: 'taobao', id }, given: `taobao/listing/${id}` },
  ...{ accepted: true, refused: [], review: [], warnings: [], ...more },
});
const warnings = [
  { code: 'mark-not-named', title: '托特包', mark: '岚木', names: [], message: 'It does not name 岚木.' },
];
const ids = (targets: readonly object[]) => targets.map((target) => ('id' in target ? target.id : target));

test('a line that the check refused cannot be filed', () => {
  const refused = { accepted: false, refused: [{ code: 'duplicate', message: 'There is a case.' }] };
  const results = [line('1', { warnings }), line('2'), line('3', refused), line('4', { ...refused, warnings })];
  const { all, others } = canBeFiled(results);
  expect([ids(all), ids(others)]).toEqual([['1', '2'], ['2']]);
  expect(results.map(isWarned)).toEqual([true, false, false, false]);
});

test('a line without further data on its listing is filed as it was pasted', () => {
  const { target: _, ...unknown } = line('5');
  expect(canBeFiled([unknown]).all).toEqual([{ url: 'taobao/listing/5' }]);
});
