import { describe, expect, it } from 'vitest';
import { explainReview, reviewFor } from '../../src/case/explain-lane.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, participant, Stage } from '../stage.ts';

/** A brand that lost its lane for counterfeits by mistakes. */
function mistaken(): Stage {
  const stage = new Stage();
  for (let number = 0; number < 30; number += 1) {
    const id = `c${number}`;
    if (stage.file(id) !== undefined || stage.status(id) === 'refused') break;
    if (stage.status(id) === 'desk-review') break;
    stage.must(stage.case(id, { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
  }
  return stage;
}

describe('why a complaint is in review', () => {
  it('names the shares with their bounds, when the lane is restored, and how many upheld cases would suffice', () => {
    const stage = mistaken();
    const state = stage.world.complainant(brand);
    const at = state.restricted.counterfeit;
    expect(at).toBeDefined();
    const filing = {
      reason: 'counterfeit',
      laneReasons: ['restricted-standing'],
      readings: [],
      shown: 'text',
      right: undefined,
    } as const;
    const [one] = explainReview({ ...filing, records: [state] }, sampleRules, stage.world.now);
    const { good } = sampleRules.complainants;
    expect(one).toMatchObject({
      of: brand,
      numbers: [
        { what: 'upheld-share', number: 0, bound: good.upheldAtLeast },
        { what: 'mistaken-share', number: 1, bound: good.mistakenAtMost },
      ],
    });
    expect(one?.changes).toContainEqual({ change: 'lane-returns', at });
    expect(one?.changes.some(({ change }) => change === 'within-bounds')).toBe(true);
  });

  it('gives no reader the figures of another’s record, and gives all readers the rest', () => {
    const stage = mistaken();
    const records = [stage.world.complainant(brand)];
    const laneReasons = ['reason-code', 'restricted-standing'] as const;
    const all = explainReview(
      { reason: 'counterfeit', laneReasons, readings: [], shown: 'text', right: undefined, records },
      sampleRules,
      stage.world.now,
    );
    expect(reviewFor(all, brand)).toEqual(all);
    expect(reviewFor(all, 'somebody')).toMatchObject([
      { reason: 'reason-code', changes: [{ change: 'other-reason-code' }] },
      { reason: 'restricted-standing', numbers: [], changes: [] },
    ]);
  });

  it('does not say how a complaint was allowed to proceed', () => {
    const filing = {
      reason: 'counterfeit',
      laneReasons: ['reviewed', 'appeal-won'],
      readings: [],
      shown: 'text',
      right: undefined,
      records: [],
    } as const;
    expect(explainReview(filing, sampleRules, new Stage().world.now)).toEqual([]);
  });
});
