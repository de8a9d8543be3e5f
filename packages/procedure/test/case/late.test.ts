import { describe, expect, it } from 'vitest';
import { sampleRules } from '../sample-rules.ts';
import { desk, exhibit, Stage, sealed, sellerOf, shop } from '../stage.ts';

const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const upheld = (): Stage => {
  const stage = new Stage();
  stage.upheld('c1');
  return stage;
};

describe('a seller that accepts after the silence', () => {
  it('gains nothing: the case stays upheld, with an acceptance’s price and the same deadlines', () => {
    const stage = upheld();
    const before = stage.world.case('c1');
    const accepted = { kind: 'accepted', exhibits: [], supplier: sealed('supplier') } as const;
    stage.must(stage.answer('c1', accepted));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'upheld',
      answer: { kind: 'accepted', late: true },
      decision: { by: 'accepted', appealUntil: before.status !== 'new' && before.decision?.appealUntil },
    });
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { points: 4 } });
    stage.after(60);
    expect(stage.status('c1')).toBe('upheld');
    stage.must(stage.answer('c1'));
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', answer: { kind: 'accepted' }, recorded: [{}] });
  });
});

describe('proof that comes late', () => {
  it('is in time until its deadline, exclusive', () => {
    const until = '2026-04-02T16:00:00.000Z';
    for (const [now, status, recorded] of [
      ['2026-04-02T15:59:59.999Z', 'brand-window', undefined],
      [until, 'upheld', [{ late: true }]],
    ] as const) {
      const stage = upheld();
      expect(stage.world.case('c1')).toMatchObject({ decision: { lateProofUntil: until } });
      stage.world.now = now;
      stage.must(stage.answer('c1'));
      expect(stage.world.case('c1')).toMatchObject({ status, ...(recorded && { recorded }) });
    }
  });
});

const unrecorded = (): Stage => {
  const stage = new Stage({ rules: { ...sampleRules, afterWindow: undefined } });
  stage.upheld('c1');
  return stage;
};

describe('a final decision', () => {
  it('is not reopened by late proof after an appeal was dismissed', () => {
    const stage = unrecorded();
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons: sealed('why') }, desk('ann')));
    expect(stage.answer('c1')).toEqual({ refused: 'decision-final' });
  });

  it('is not reopened after a court’s decision for the complainant; after a hold without an outcome it is', () => {
    for (const [outcome, refused] of [
      ['for-complainant', { refused: 'decision-final' }],
      ['go-on', undefined],
    ] as const) {
      const stage = unrecorded();
      stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
      stage.must(stage.case('c1', { type: 'release', outcome }, desk('ann')));
      expect(stage.answer('c1')).toEqual(refused);
    }
  });
});

describe('late proof that lacks something', () => {
  it('is returned once, with time to complete it', () => {
    const stage = upheld();
    const state = stage.world.case('c1');
    const until = state.status === 'new' ? undefined : state.decision?.lateProofUntil;
    stage.world.advance(new Date(Date.parse(until ?? '') - 60_000).toISOString());
    stage.must(stage.answer('c1', { exhibits: [exhibit('photos')] }));
    expect(stage.status('c1')).toBe('upheld');
    const notice = stage.world.effects.findLast((effect) => effect.kind === 'notice');
    expect(notice).toMatchObject({ notice: 'answer-incomplete', due: expect.any(String) });
    stage.after(1);
    stage.must(stage.answer('c1'));
    expect(stage.status('c1')).toBe('brand-window');
  });
});
