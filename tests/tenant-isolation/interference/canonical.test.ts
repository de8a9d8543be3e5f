import { expect, test } from 'vitest';
import { Canonical } from './canonical.ts';

const [one, other] = ['2d1f3c4e-0000-4000-8000-00000000000a', '9b1f3c4e-0000-4000-8000-00000000000b'];
const event = (id: string): string => `{"type":"case.case-upheld","data":{"case":"${id}"}}`;

test('simultaneous texts read the same in any order, if they differ only in their subjects', () => {
  const told = (came: readonly string[]): string[] => {
    const canonical = new Canonical();
    canonical.text(`first ${one}, then ${other}`);
    return canonical.sorted(came).map((text) => canonical.text(text));
  };
  expect(told([event(one), event(other)])).toEqual([event('#0'), event('#1')]);
  expect(told([event(other), event(one)])).toEqual([event('#0'), event('#1')]);
});

test('texts about different subjects differ', () => {
  const canonical = new Canonical();
  canonical.text(`first ${one}, then ${other}`);
  expect(canonical.sorted([event(other), event(other)]).map((text) => canonical.text(text))).toEqual([
    event('#1'),
    event('#1'),
  ]);
});
