import { expect, test } from 'vitest';
import { gapText } from './filing-gaps.ts';

/** When a limit is reached, only its owner learns how to raise it, and only if that is possible. */
const reached = 'Today’s limit of complaints is reached. File the rest tomorrow.';
const over = (detail: Readonly<Record<string, string | number>>, isOwn = true) =>
  gapText('over-cap', 'en', { detail: { cap: 40, filed: 40, day: '2026-03-02', ...detail }, isOwn });

test('a newcomer learns after how many upheld complaints the limit rises', () => {
  expect(over({ by: 'newcomer', left: 3 })).toBe(
    `${reached} Your limit rises after 3 more of your complaints are upheld.`,
  );
  expect(over({ by: 'newcomer', left: 0 })).toBe(reached);
});

test('a restricted rights holder learns why the limit is lower, and nothing about first cases', () => {
  expect(over({ by: 'restricted' })).toBe(
    `${reached} Your limit is lower because your standing is restricted. The Standing page says what lifts the restriction.`,
  );
});

test('a holder in good standing, and a reader of another’s record, get the limit alone', () => {
  expect([over({ by: 'good' }), over({ by: 'newcomer', left: 3 }, false), over({ by: 'restricted' }, false)]).toEqual([
    reached,
    reached,
    reached,
  ]);
});
