import { describe, expect, it } from 'vitest';
import type { FiledCase } from '../../src/case/state.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, exhibit, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const reasons = sealed('why');
const caseOf = (stage: Stage): FiledCase => {
  const state = stage.world.case('c1');
  if (state.status === 'new') throw new Error('not filed');
  return state;
};
const told = (stage: Stage) =>
  stage.world.effects.findLast((one) => one.kind === 'notice' && one.notice === 'answer-recorded');

/** Upheld by silence, and every window for proof over. */
const over = (): Stage => {
  const stage = new Stage();
  stage.upheld('c1');
  stage.after(60);
  return stage;
};

describe('an answer after every window', () => {
  it('is kept with all that it brought, whole or not, and moves nothing', () => {
    const stage = over();
    const before = caseOf(stage);
    const strikes = stage.world.seller(shop).strikes;
    stage.must(stage.answer('c1', { exhibits: [exhibit('photos')], statement: sealed('words') }));
    const { recorded, ...after } = caseOf(stage);
    expect(after).toEqual(before);
    expect(stage.world.seller(shop).strikes).toEqual(strikes);
    expect(recorded).toEqual([
      {
        ...{ kind: 'genuine-from', exhibits: [exhibit('photos')], statement: sealed('words') },
        ...{ at: stage.world.now, late: true, lacking: ['invoice', 'letter'] },
      },
    ]);
  });

  it('is answered with the appeal that is left, and until when', () => {
    const stage = over();
    stage.must(stage.answer('c1'));
    const until = caseOf(stage).decision?.appealUntil;
    expect(told(stage)).toMatchObject({ to: 'seller', recipient: shop, redress: [{ way: 'appeal', until }] });
  });

  it('with that its appeal is being decided, and with nothing inside once it was or its time is over', () => {
    const stage = over();
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.answer('c1'));
    expect(told(stage)).toMatchObject({ redress: [{ way: 'appeal-under-way' }] });
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons }, desk('ann')));
    stage.must(stage.answer('c1'));
    expect(told(stage)).toMatchObject({ redress: [{ way: 'none-inside' }] });

    const late = over();
    late.after(180);
    late.must(late.answer('c1'));
    expect(told(late)).toMatchObject({ redress: [{ way: 'none-inside' }] });
  });

  it('lies before the desk where silence sent the case to it', () => {
    const stage = new Stage({ rules: { ...sampleRules, silence: { seller: 'ruling', complainant: 'ruling' } } });
    stage.upheld('c1');
    expect(stage.status('c1')).toBe('ruling');
    stage.must(stage.answer('c1'));
    expect(told(stage)).toMatchObject({ redress: [{ way: 'ruling-to-come' }] });
    expect(caseOf(stage)).toMatchObject({ status: 'ruling', recorded: [{ late: true }] });
  });

  it('is the seller’s to send, with its declaration, and as often as the rules keep', () => {
    const stage = over();
    const said = { type: 'answer', kind: 'amended', exhibits: [], declaration: true } as const;
    expect(stage.case('c1', said, participant(brand))).toEqual({ refused: 'not-your-case' });
    expect(stage.answer('c1', { declaration: false })).toMatchObject({ refused: 'declaration-needed' });
    stage.must(stage.answer('c1'));
    stage.must(stage.answer('c1'));
    expect(stage.answer('c1')).toEqual({ refused: 'record-full' });
  });

  it('is none where the listing is back, or the case stands still', () => {
    const stage = over();
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    expect(stage.answer('c1')).toEqual({ refused: 'case-on-hold' });
    stage.must(stage.case('c1', { type: 'release', outcome: 'for-seller' }, desk('ann')));
    expect(stage.answer('c1')).toEqual({ refused: 'wrong-state' });
  });
});

describe('under a law that sets the seller no time', () => {
  it('reopens what silence decided whenever it comes, and starts the rights holder’s window', () => {
    const stage = new Stage({ rules: { ...sampleRules, afterWindow: { effect: 'reopens', most: 2 } } });
    stage.upheld('c1');
    stage.after(300);
    stage.must(stage.answer('c1'));
    expect(caseOf(stage)).toMatchObject({ status: 'brand-window', answer: { late: true } });
    expect(caseOf(stage).clocks.brand).toBeDefined();
    expect(caseOf(stage).recorded).toBeUndefined();
  });

  it('but not what an appeal or a court decided: that is recorded', () => {
    const stage = new Stage({ rules: { ...sampleRules, afterWindow: { effect: 'reopens', most: 2 } } });
    stage.upheld('c1');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons }, desk('ann')));
    stage.must(stage.answer('c1'));
    expect(caseOf(stage)).toMatchObject({ status: 'upheld', recorded: [{}] });
  });
});
