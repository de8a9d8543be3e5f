import { describe, expect, test } from 'vitest';
import type { Goods, TriageAct } from '../data/nouns.ts';
import { cardStates } from './card-state.ts';
import type { FilingWithOutcomes, Outcome } from './outcome.ts';
import type { TriageDone } from './use-triage-desk.ts';

const card = (group: string, count = 1) => ({ group, count }) as Goods;
const nothing: ReadonlySet<string> = new Set();
const dismiss: TriageAct = { kind: 'dismiss', reason: 'genuine' };
const act = (more: Partial<TriageDone>): TriageDone => ({
  ...{ id: 'x', act: dismiss, target: { findings: [] }, cards: ['a'], list: 'open', state: 'done', at: 0 },
  ...more,
});
const filing = (kind: Outcome['kind'], cards: readonly string[]) =>
  ({
    targets: cards.map((one, index) => ({ target: `taobao/${index}`, title: one, card: one })),
    outcomes: cards.map((_, index) => ({ kind, target: `taobao/${index}` })),
  }) as unknown as FilingWithOutcomes;
const states = (acts: readonly TriageDone[], filings: readonly FilingWithOutcomes[] = [], count = 1) =>
  cardStates({ cards: [card('a', count)], left: nothing }, 'open', filings, acts).get('a')?.kind;

describe('a card', () => {
  test.each([
    ['is done once dismissed', [act({})], 'dismissed'],
    ['is done while that is sent', [act({ state: 'sending' })], 'dismissed'],
    ['is to be done if that failed', [act({ state: 'failed' })], undefined],
    ['is to be done once it is undone', [act({ state: 'undone' })], undefined],
    ['is to be done if it was only assigned', [act({ act: { kind: 'assign' } })], undefined],
    [
      'is to be done if it was reopened in another list',
      [act({ act: { kind: 'reopen' }, list: 'dismissed' }), act({})],
      undefined,
    ],
  ])('%s', (_, acts, kind) => {
    expect(states(acts)).toBe(kind);
  });

  test('is filed once all its offers are; a filing that failed leaves it to be done', () => {
    expect(states([], [filing('removing', ['a'])])).toBe('filed');
    expect(states([], [filing('removing', ['a'])], 2)).toBeUndefined();
    expect(states([], [filing('removing', ['a', 'a'])], 2)).toBe('filed');
    expect(states([], [filing('failed', ['a'])])).toBeUndefined();
  });

  test('that left the list without us was decided elsewhere', () => {
    expect(cardStates({ cards: [card('a')], left: new Set(['a']) }, 'open', [], []).get('a')).toEqual({
      kind: 'elsewhere',
    });
  });
});
