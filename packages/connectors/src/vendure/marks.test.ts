import { expect, it } from 'vitest';
import { codeOf, type Mark, type Marked, readMark, withMark, withoutMarks } from './marks.ts';

const onSale: Marked = { marks: [], enabled: true };
const offSale: Marked = { marks: [], enabled: false };

it('a mark is read back from its code, whatever id the channel has', () => {
  const marks: Mark[] = [
    { kind: 'removed', channel: '9223372036854775807' },
    { kind: 'off', channel: '0b6c7a5e-1f2d-4c3b-8a9e-112233445566' },
  ];
  for (const mark of marks) expect(readMark(codeOf(mark))).toEqual(mark);
  expect(readMark('summer-sale')).toBeUndefined();
});

it('a listing comes back only when its last measure is lifted', () => {
  const closed = withMark(withMark(onSale, 'removed', ['2']), 'closed', ['2']);
  expect(closed.enabled).toBe(false);
  const reopened = withoutMarks(closed, 'closed');
  expect(reopened.enabled).toBe(false);
  expect(withoutMarks(reopened, 'hidden', 'removed')).toEqual(onSale);
  expect(withoutMarks(closed, 'hidden', 'removed')).toEqual({
    marks: [{ kind: 'closed', channel: '2' }],
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
