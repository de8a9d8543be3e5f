import { expect, test } from 'vitest';
import { lapsesOf } from './lapses.ts';

const strike = (points: number, expiresAt?: string, counts = true) => ({
  ...{ track: 'counterfeit' as const, points, gravity: 'normal' as const, because: 'case' as const },
  ...{ cases: 1, precededBy: 0, issuedAt: '2026-03-02T00:00:00.000Z', counts },
  ...(expiresAt !== undefined && { expiresAt }),
});

test('points lapse in the order of their ends, those of one day together', () => {
  const strikes = [strike(24, '2027-05-01T00:00:00.000Z'), strike(12, '2027-03-01T00:00:00.000Z')];
  expect(lapsesOf(48, [...strikes, strike(12, '2027-05-01T00:00:00.000Z')])).toEqual([
    { at: '2027-03-01T00:00:00.000Z', off: 12, left: 36 },
    { at: '2027-05-01T00:00:00.000Z', off: 36, left: 0 },
  ]);
});

test('what is contested or kept by a closure does not lapse', () => {
  expect(lapsesOf(12, [strike(12), strike(24, '2027-05-01T00:00:00.000Z', false)])).toEqual([]);
});
