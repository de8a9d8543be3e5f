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

/** Upheld by silence, after all deadlines for proof. */
const over = (): Stage => {
  const stage = new Stage();
  stage.upheld('c1');
  stage.after(60);
  return stage;
};

describe('an answer after all deadlines', () => {
  it('is stored with all its parts, complete or not, and has no effect', () => {
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

  it('is answered with the remaining appeal and its deadline', () => {
    const stage = over();
    stage.must(stage.answer('c1'));
    const until = caseOf(stage).decision?.appealUntil;
    expect(told(stage)).toMatchObject({ to: 'seller', recipient: shop, redress: [{ way: 'appeal', until }] });
  });

  it('is answered with the running appeal, and with no redress inside once that is decided or expired', () => {
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

  it('is shown to the desk if silence sent the case there', () => {
    const stage = new Stage({ rules: { ...sampleRules, silence: { seller: 'ruling', complainant: 'ruling' } } });
    stage.upheld('c1');
    expect(stage.status('c1')).toBe('ruling');
    stage.must(stage.answer('c1'));
    expect(told(stage)).toMatchObject({ redress: [{ way: 'ruling-to-come' }] });
    expect(caseOf(stage)).toMatchObject({ status: 'ruling', recorded: [{ late: true }] });
  });

  it('may be sent by the seller only, with the declaration, and as often as the rules record', () => {
    const stage = over();
    const said = { type: 'answer', kind: 'amended', exhibits: [], declaration: true } as const;
    expect(stage.case('c1', said, participant(brand))).toEqual({ refused: 'not-your-case' });
    expect(stage.answer('c1', { declaration: false })).toMatchObject({ refused: 'declaration-needed' });
    stage.must(stage.answer('c1'));
    stage.must(stage.answer('c1'));
    expect(stage.answer('c1')).toEqual({ refused: 'record-full' });
  });

  it('is not accepted when the listing is restored or the case is paused', () => {
    const stage = over();
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    expect(stage.answer('c1')).toEqual({ refused: 'case-on-hold' });
    stage.must(stage.case('c1', { type: 'release', outcome: 'for-seller' }, desk('ann')));
    expect(stage.answer('c1')).toEqual({ refused: 'wrong-state' });
  });
});

describe('under a law without a deadline for the seller', () => {
  it('reopens a case decided by silence at any time, and starts the rights holder’s deadline', () => {
    const stage = new Stage({ rules: { ...sampleRules, afterWindow: { effect: 'reopens', most: 2 } } });
    stage.upheld('c1');
    stage.after(300);
    stage.must(stage.answer('c1'));
    expect(caseOf(stage)).toMatchObject({ status: 'brand-window', answer: { late: true } });
    expect(caseOf(stage).clocks.brand).toBeDefined();
    expect(caseOf(stage).recorded).toBeUndefined();
  });

  it('does not reopen a case that an appeal or a court decided, and is recorded', () => {
    const stage = new Stage({ rules: { ...sampleRules, afterWindow: { effect: 'reopens', most: 2 } } });
    stage.upheld('c1');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons }, desk('ann')));
    stage.must(stage.answer('c1'));
    expect(caseOf(stage)).toMatchObject({ status: 'upheld', recorded: [{}] });
  });
});
