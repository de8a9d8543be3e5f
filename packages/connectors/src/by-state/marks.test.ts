import { expect, it } from 'vitest';
import { type Marked, withMark, withoutMarks } from './marks.ts';

const onSale: Marked = { marks: [], enabled: true };
const offSale: Marked = { marks: [], enabled: false };

it('a listing comes back only when its last measure is lifted', () => {
  const closed = withMark(withMark(onSale, 'removed', ['2']), 'closed', ['2']);
  expect(closed.enabled).toBe(false);
  const reopened = withoutMarks(closed, 'closed');
  expect(reopened.enabled).toBe(false);
  expect(withoutMarks(reopened, 'hidden', 'removed')).toEqual(onSale);
  expect(withoutMarks(closed, 'hidden', 'removed')).toEqual({
    marks: [{ kind: 'closed', home: '2' }],
    enabled: false,
  });
});

it('what its seller had switched off stays off after a measure', () => {
  const removed = withMark(offSale, 'removed', ['2', '3']);
  expect(withoutMarks(removed, 'hidden', 'removed')).toEqual(offSale);
  // A second measure on it does not take our own switch for the seller's.
  const twice = withMark(withMark(onSale, 'hidden', ['2']), 'removed', ['2']);
  expect(withoutMarks(twice, 'hidden', 'removed')).toEqual(onSale);
});
