import { expect, it } from 'vitest';
import type { Mark } from '../by-state/marks.ts';
import { codeOf, readMark } from './marks.ts';

it('a mark is read back from its code, whatever id the channel has', () => {
  const marks: Mark[] = [
    { kind: 'removed', home: '9223372036854775807' },
    { kind: 'off', home: '0b6c7a5e-1f2d-4c3b-8a9e-112233445566' },
  ];
  for (const mark of marks) expect(readMark(codeOf(mark))).toEqual(mark);
  expect(readMark('summer-sale')).toBeUndefined();
});
