import { expect, it } from 'vitest';
import { measureOn, reasonOf, type ShopMeasure, standingBefore } from './sellers.ts';

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
