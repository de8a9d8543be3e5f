import { expect, test } from 'vitest';
import { type Outcome, outcomesOf, whereIs, worstOf } from './outcome.ts';

const moved = (...types: string[]) => types.map((type) => ({ type })) as never;
const held = (why: string) => ({ why, since: '2026-03-02T02:00:00.000Z' }) as never;

test.each([
  ['gone', 'only once it was seen gone', { status: 'notifying', timeline: moved('removal-confirmed') }],
  ['removing', 'while it was not', { status: 'removing', timeline: moved('complaint-accepted') }],
  ['unseen', 'when it should have been', { status: 'unconfirmed', timeline: moved('removal-unconfirmed') }],
  ['review', 'when a person looks first', { status: 'desk-review', timeline: [] }],
  ['stopped', 'by the programme', { status: 'removing', timeline: [], removalHeld: held('stopped') }],
  ['stopped', 'by the marketplace', { status: 'removing', timeline: [], removalHeld: held('stopped-there') }],
  ['held', 'above a limit', { status: 'removing', timeline: [], removalHeld: held('above-day') }],
  ['there', 'when the marketplace decides', { status: 'submitted', timeline: [] }],
])('a filed complaint is %s %s', (kind, _, now) => {
  expect(whereIs(now)).toBe(kind);
});

test('before an answer, and after none, each target has an outcome', () => {
  const targets = [{ target: 'taobao/1', title: 't', card: 'c' }];
  const none = () => undefined;
  expect(outcomesOf({ sent: { state: 'sending' }, targets }, none)).toEqual([{ kind: 'sending', target: 'taobao/1' }]);
  const sent = { state: 'failed', why: 'offline', error: undefined } as const;
  expect(outcomesOf({ sent, targets }, none)).toEqual([{ kind: 'failed', target: 'taobao/1' }]);
});

test('a card of several offers shows what did not go through', () => {
  const some = (['gone', 'refused', 'removing'] as const).map((kind): Outcome => ({ kind, target: kind }));
  expect(worstOf(some)?.kind).toBe('refused');
});
