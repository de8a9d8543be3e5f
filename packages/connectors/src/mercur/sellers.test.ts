import { expect, it } from 'vitest';
import { isShown, measureOn, reasonOf, type ShopMeasure, standingBefore } from './sellers.ts';

it('a measure is read back from the reason of a seller’s status', () => {
  const measures: ShopMeasure[] = [
    { kind: 'suspended' },
    { kind: 'closed', before: { status: 'pending_approval' } },
    { kind: 'closed', before: { status: 'suspended', reason: 'No papers (asked twice): see the file' } },
    { kind: 'suspended', before: { status: 'terminated', reason: 'two\nlines' } },
  ];
  for (const measure of measures) expect(measureOn({ status_reason: reasonOf(measure) })).toEqual(measure);
  expect(reasonOf({ kind: 'closed' })).toBe('Takedown programme: closed');
  for (const own of [null, undefined, '', 'No papers', 'Takedown programme: paused'])
    expect(measureOn({ status_reason: own })).toBeUndefined();
});

it('how a seller stood before a measure is known during it, and after a second one', () => {
  const own = { status: 'suspended', reason: 'No papers' } as const;
  expect(standingBefore({ status: 'open', status_reason: null })).toBeUndefined();
  expect(standingBefore({ status: 'suspended', status_reason: 'No papers' })).toEqual(own);
  const closed = reasonOf({ kind: 'closed', before: own });
  expect(standingBefore({ status: 'terminated', status_reason: closed })).toEqual(own);
  expect(standingBefore({ status: 'terminated', status_reason: reasonOf({ kind: 'closed' }) })).toBeUndefined();
});

it.each<[string | null, string | null, boolean]>([
  [null, null, true],
  ['2026-03-04', '2026-03-08', false],
  // Over, or not begun.
  ['2026-03-01', '2026-03-04', false],
  ['2026-03-08', '2026-03-12', false],
  ['2026-03-08', null, true],
  [null, '2026-03-04', true],
  [null, '2026-03-08', false],
])('an open shop that says that it closes from %s to %s is shown: %s', (from, to, shown) => {
  const [closed_from, closed_to] = [from, to].map((day) => (day === null ? null : `${day}T00:00:00.000Z`));
  const at = new Date('2026-03-06T10:00:00.000Z');
  expect(isShown({ status: 'open', closed_from, closed_to }, at)).toBe(shown);
  expect(isShown({ status: 'suspended', closed_from, closed_to }, at)).toBe(false);
});
