import { describe, expect, it } from 'vitest';
import { explainStrikes, nextStep } from '../../src/seller/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const strikesOf = ({ world }: Stage) => explainStrikes(world.seller(shop), sampleRules.strikes, world.now);

it('a strike shows its weight, reason and end, and weighs less when the strike that it repeated is removed', () => {
  const stage = new Stage();
  stage.upheld('c1');
  stage.after(10);
  stage.upheld('c2');
  stage.after(10);
  const { repeatGrave } = sampleRules.strikes;
  const more = Array.from({ length: repeatGrave - 2 }, (_, index) => `more-${index}`);
  for (const id of more) {
    stage.upheld(id);
    stage.after(10);
  }
  const last = strikesOf(stage).at(-1);
  expect(strikesOf(stage).slice(0, 2)).toMatchObject([
    { id: 'c1', because: 'case', gravity: 'normal', cases: 1, precededBy: 0, counts: true },
    { id: 'c2', because: 'case', gravity: 'normal', cases: 1, precededBy: 1, counts: true },
  ]);
  expect(last).toMatchObject({ because: 'repetition', gravity: 'grave', precededBy: repeatGrave - 1 });
  stage.must(stage.case('c1', { type: 'appeal', grounds: sealed('why') }, sellerOf(shop)));
  expect(strikesOf(stage)[0]).toMatchObject({ id: 'c1', counts: false });
  const reversed = { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('so') } as const;
  stage.must(stage.case('c1', reversed, desk('ann')));
  expect(strikesOf(stage).at(-1)).toMatchObject({ because: 'case', gravity: 'normal', precededBy: repeatGrave - 2 });
  stage.must(stage.case('c2', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
  expect(strikesOf(stage).map(({ id }) => id)).not.toContain('c2');
});

describe('the next step for a shop', () => {
  const rules = { ...sampleRules.strikes, warnAt: [12, 24], closeAt: 48 };
  it.each([
    [0, { step: 'warning', at: 12, left: 12 }],
    [12, { step: 'warning', at: 24, left: 12 }],
    [24, { step: 'closure', at: 48, left: 24 }],
    [47, { step: 'closure', at: 48, left: 1 }],
    [48, undefined],
  ] as const)('at %i points', (points, next) => {
    expect(nextStep(points, rules)).toEqual(next);
  });
});
