import { expect, test } from 'vitest';
import { Canonical } from './canonical.ts';

const [one, other] = ['2d1f3c4e-0000-4000-8000-00000000000a', '9b1f3c4e-0000-4000-8000-00000000000b'];
const event = (id: string): string => `{"type":"case.case-upheld","data":{"case":"${id}"}}`;

test('what came in one moment reads the same in whatever order it came, when it differs in nothing but what it is about', () => {
  const told = (came: readonly string[]): string[] => {
    const canonical = new Canonical();
    canonical.text(`first ${one}, then ${other}`);
    return canonical.sorted(came).map((text) => canonical.text(text));
  };
  expect(told([event(one), event(other)])).toEqual([event('#0'), event('#1')]);
  expect(told([event(other), event(one)])).toEqual([event('#0'), event('#1')]);
});

test('what is about something else is told apart', () => {
  const canonical = new Canonical();
  canonical.text(`first ${one}, then ${other}`);
  expect(canonical.sorted([event(other), event(other)]).map((text) => canonical.text(text))).toEqual([
    event('#1'),
    event('#1'),
  ]);
});
