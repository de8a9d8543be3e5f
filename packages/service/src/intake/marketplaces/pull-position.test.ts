import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterPage, type Position, readPosition, startOf } from './pull-position.ts';

/** A row of a marketplace's list of changes, which pulls see only from `visible` on. */
interface Row {
  readonly place: number;
  readonly visible: number;
}

/** Pulls at these instants (ms) until nothing new can come. @returns how often each row came */
function play(rows: readonly Row[], times: readonly number[], overlapMs: number, pageSize: number): number[] {
  const came = rows.map(() => 0);
  let position: Position = readPosition('{}');
  for (const time of times) {
    do {
      const at = startOf(position, new Date(time), overlapMs);
      const after = Number(at.next ?? at.cursor ?? -1);
      const left = rows.filter(({ place, visible }) => place > after && visible <= time);
      const page = left.slice(0, pageSize);
      for (const { place } of page) came[place] = (came[place] ?? 0) + 1;
      const cursor = String(page.at(-1)?.place ?? after);
      const items = page.map(() => ({}) as never);
      const answer = { items, cursor, ...(left.length > page.length && { next: cursor }) };
      position = afterPage(at, answer, new Date(time), new Date(time));
    } while (position.round);
  }
  return came;
}

/** Rows of one list in their order, each visible up to `overlap` later than its place says. */
const history = fc.record({
  overlap: fc.integer({ min: 1, max: 300_000 }),
  steps: fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 60,
  }),
  pauses: fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 20 }),
  pageSize: fc.integer({ min: 1, max: 10 }),
});

const timesFor = (pauses: readonly number[], until: number): number[] => {
  const times = [0];
  for (let turn = 0; (times.at(-1) ?? 0) <= until; turn += 1)
    times.push((times.at(-1) ?? 0) + (pauses[turn % pauses.length] ?? 1) + 1000);
  return times;
};

test('a row that appears behind the cursor is found while it is no later than the overlap, and comes three times at most', () => {
  fc.assert(
    fc.property(history, ({ overlap, steps, pauses, pageSize }) => {
      // The first pull has nothing to go back to: rows come after it.
      let written = 1;
      const rows = steps.map(([pause, lateness], place): Row => {
        written += pause;
        return { place, visible: written + Math.floor(lateness * overlap) };
      });
      const times = timesFor(pauses, written + 4 * overlap + 200_000);
      const came = play(rows, times, overlap, pageSize);
      for (const count of came) {
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(3);
      }
    }),
  );
});

test('a cursor that passes no row unseen is never gone back from', () => {
  fc.assert(
    fc.property(history, ({ steps, pauses, pageSize }) => {
      let written = 1;
      const rows = steps.map(([pause], place): Row => {
        written += pause;
        return { place, visible: written };
      });
      const came = play(rows, timesFor(pauses, written + 1), 0, pageSize);
      expect(new Set(came)).toEqual(new Set(rows.length === 0 ? [] : [1]));
    }),
  );
});
