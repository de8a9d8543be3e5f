import { expect, it } from 'vitest';
import { type Place, readPlace, takeOf, turnPage } from './place.ts';

interface Row {
  readonly id: string;
  readonly time: string;
}
const at = (millisecond: number): string => new Date(millisecond).toISOString();

/** As marketplaces answer: rows after a time, which they keep finer than they tell, so that those of its millisecond come again. */
const answered = (rows: readonly Row[], { after }: Place, take: number): Row[] =>
  rows.filter(({ time }) => time >= after).slice(0, take);

const sweep = (rows: readonly Row[], limit: number): string[] => {
  const ids: string[] = [];
  let place: Place | undefined = readPlace({});
  while (place !== undefined) {
    const { fresh, next }: ReturnType<typeof turnPage<Row>> = turnPage(
      place,
      answered(rows, place, takeOf(place, limit)),
      limit,
    );
    expect(fresh.length).toBeLessThanOrEqual(limit);
    ids.push(...fresh.map(({ id }) => id));
    place = next;
  }
  return ids;
};

it.each([1, 2, 3, 7, 100])('each row comes once in pages of %i, though many have one time', (limit) => {
  const times = [1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 4, 9, 9];
  const rows = times.map((time, index) => ({ id: `row ${index}`, time: at(time) }));
  expect(sweep(rows, limit)).toEqual(rows.map(({ id }) => id));
  expect(sweep([], limit)).toEqual([]);
});

it('more rows of one time than an answer has are an error, and not left out', () => {
  const rows = Array.from({ length: 1200 }, (_, index) => ({ id: `row ${index}`, time: at(5) }));
  expect(() => sweep(rows, 100)).toThrow('more than 1000 rows have the time 1970-01-01T00:00:00.005Z');
  expect(sweep(rows.slice(0, 900), 100)).toHaveLength(900);
});

it('a text that is no cursor of the connector is refused', () => {
  for (const from of [{ cursor: 'yesterday' }, { next: '{"of":"all"}' }, { next: 'null' }, { next: '{' }])
    expect(() => readPlace(from)).toThrow('this is no cursor of the connector');
});
