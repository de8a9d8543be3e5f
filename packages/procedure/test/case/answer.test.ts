import { describe, expect, it } from 'vitest';
import { accuracy } from '../../src/complainant/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { desk, exhibit, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const standBehind = { type: 'stand-behind' } as const;
const verdicts = (invoice: 'met' | 'unmet') =>
  ({ invoice, letter: 'not-applicable', photos: 'met', story: 'not-applicable' }) as const;
const effectsOf = (stage: Stage, notice: string) =>
  stage.world.effects.filter((effect) => effect.kind === 'notice' && effect.notice === notice);

describe('an incomplete answer', () => {
  it('is returned once with its gaps and time to complete it; the second time it is forwarded as it is', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.after(3);
    const before = stage.world.case('c1').clocks;
    stage.must(stage.answer('c1', { exhibits: [exhibit('invoice')] }));
    expect(stage.world.case('c1')).toMatchObject({ status: 'answer-window', returned: ['photos'] });
    expect(effectsOf(stage, 'answer-incomplete')).toMatchObject([{ missing: [{ field: 'photos' }] }]);
    expect(before).toEqual({ answer: '2026-03-05T16:00:00.000Z' });
    expect(stage.world.case('c1').clocks).toEqual({ answer: '2026-03-09T16:00:00.000Z' });
    stage.must(stage.answer('c1', { exhibits: [exhibit('invoice')] }));
    expect(stage.world.case('c1')).toMatchObject({ status: 'brand-window', answer: { lacking: ['photos'] } });
  });

  it('does not shorten the seller’s time', () => {
    const answer = { count: 10, unit: 'business-day' } as const;
    const stage = new Stage({ rules: { ...sampleRules, clocks: { ...sampleRules.clocks, answer } } });
    stage.file('c1');
    const { clocks } = stage.world.case('c1');
    stage.must(stage.answer('c1', { exhibits: [] }));
    expect(stage.world.case('c1').clocks).toEqual(clocks);
  });

  it('names every member of a group that needs one', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.must(stage.answer('c1', { exhibits: [] }));
    expect(stage.world.case('c1')).toMatchObject({ returned: ['invoice', 'letter', 'photos'] });
  });
});

describe('late proof', () => {
  it('reopens a case upheld by silence, suspends its strike, and leaves the listing down', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.must(stage.answer('c1'));
    expect(stage.world.case('c1')).toMatchObject({ status: 'brand-window', answer: { late: true } });
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { cases: { c1: { contested: true } } } });
    expect(accuracy(stage.world.complainant('brand'), stage.world.now).decided).toBe(0);
    expect(stage.world.seller(shop).targets['taobao/listing/c1']).toMatchObject({ measures: { c1: 'hide' }, epoch: 1 });
    stage.after(10);
    expect(stage.status('c1')).toBe('restored');
    expect(stage.world.seller(shop).strikes).toEqual({});
  });

  it('settles the same strike, not a second one, when it does not convince', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.answer('c1');
    stage.case('c1', standBehind, participant('brand'));
    stage.case(
      'c1',
      { type: 'rule', outcome: 'upheld', checklist: verdicts('unmet'), reasons: sealed('why') },
      desk('ann'),
    );
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { points: 12, cases: { c1: { contested: false } } } });
    expect(stage.world.history.filter(({ event }) => event.type === 'strike-issued')).toHaveLength(1);
  });

  it('that shows an organised sale makes the strike weigh what the ruling found', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.answer('c1');
    stage.case('c1', standBehind, participant('brand'));
    const found = { checklist: verdicts('unmet'), reasons: sealed('why'), gravity: 'organised' } as const;
    stage.must(stage.case('c1', { type: 'rule', outcome: 'upheld', ...found }, desk('ann')));
    expect(stage.world.seller(shop)).toMatchObject({ strikes: { c1: { points: 48 } }, closure: { points: 48 } });
    expect(stage.world.effects).toContainEqual(
      expect.objectContaining({ notice: 'strike-issued', case: 'c1', points: 48 }),
    );
  });

  it('is refused after its own deadline, under rules that record nothing', () => {
    const stage = new Stage({ rules: { ...sampleRules, afterWindow: undefined } });
    stage.upheld('c1');
    stage.after(30);
    expect(stage.answer('c1')).toEqual({ refused: 'window-over' });
  });
});

describe('an extension', () => {
  it('is granted once to each side', () => {
    const stage = new Stage();
    stage.file('c1');
    const ask = { type: 'extend', side: 'seller' } as const;
    expect(stage.case('c1', ask, participant('brand'))).toEqual({ refused: 'not-your-case' });
    stage.must(stage.case('c1', ask, sellerOf(shop)));
    expect(stage.world.case('c1').clocks).toEqual({ answer: '2026-03-09T16:00:00.000Z' });
    expect(stage.case('c1', ask, sellerOf(shop))).toEqual({ refused: 'already-extended' });
    stage.answer('c1');
    stage.must(stage.case('c1', { type: 'extend', side: 'complainant' }, participant('brand')));
  });
});
