import { describe, expect, it } from 'vitest';
import type { FiledCase } from '../../src/case/index.ts';
import { lastDayBefore } from '../../src/clock/index.ts';
import { empty } from '../empty.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const hour = 3_600_000;
const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const hold = (stage: Stage, user = 'ann') =>
  stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk(user)));
const release = (stage: Stage, outcome: 'go-on' | 'for-complainant' | 'for-seller', user = 'ann') =>
  stage.must(stage.case('c1', { type: 'release', outcome }, desk(user)));
const decision = (stage: Stage) => (stage.world.case('c1') as FiledCase).decision;
const lastDay = (due: string | undefined) => due && lastDayBefore(due, 'Asia/Shanghai');

describe('a hold', () => {
  it('stops the clocks with their remaining time and gives it back', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.after(1);
    hold(stage);
    const left = { answer: { unit: 'business-day', days: 2, ms: 14 * hour } };
    expect(stage.world.case('c1')).toMatchObject({ clocks: empty, left });
    stage.after(60);
    expect(stage.status('c1')).toBe('answer-window');
    expect(stage.answer('c1')).toEqual({ refused: 'case-on-hold' });
    release(stage, 'go-on');
    // Saturday, 2 May: Tuesday's remaining time is given on Monday.
    expect(stage.world.case('c1').clocks).toEqual({ answer: '2026-05-06T16:00:00.000Z' });
    expect(stage.world.case('c1')).not.toHaveProperty('left');
  });

  it('ends with the outcome of a court or an authority', () => {
    const seller = new Stage();
    seller.file('c1');
    seller.case('c1', { type: 'hold', ground: 'authority-hold' }, desk('ann'));
    release(seller, 'for-seller');
    expect(seller.status('c1')).toBe('restored');
    const complainant = new Stage();
    complainant.file('c1');
    hold(complainant);
    release(complainant, 'for-complainant');
    expect(complainant.world.case('c1')).toMatchObject({ status: 'upheld', decision: { by: 'elsewhere' } });
  });

  it('stores the clocks of a status reached meanwhile', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    hold(stage);
    stage.must(
      stage.case(
        'c1',
        { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'marketplace' },
        system,
      ),
    );
    const left = { answer: { unit: 'business-day', days: 3, ms: 14 * hour } };
    expect(stage.world.case('c1')).toMatchObject({ status: 'answer-window', clocks: empty, left });
  });

  it('does not shorten a deadline whose start is reported after the hold', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    const delivered = stage.world.now;
    stage.after(1);
    hold(stage);
    stage.after(8);
    stage.must(
      stage.case('c1', { type: 'confirm-delivery', outcome: 'delivered', at: delivered, by: 'marketplace' }, system),
    );
    const left = { answer: { unit: 'business-day', days: 2, ms: 14 * hour } };
    expect(stage.world.case('c1')).toMatchObject({ status: 'answer-window', left });
  });

  it('is released by a user who then decides no appeal', () => {
    const stage = new Stage();
    stage.upheld('c1');
    hold(stage, 'bo');
    release(stage, 'for-complainant', 'ann');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    const confirm = { type: 'decide-appeal', outcome: 'confirmed', reasons: sealed('why') } as const;
    expect(stage.case('c1', confirm, desk('ann'))).toEqual({ refused: 'decider-not-distinct' });
    stage.must(stage.case('c1', confirm, desk('cy')));
  });
});

describe('the windows of a decision', () => {
  it('stop with a hold and resume with their remaining time', () => {
    const stage = new Stage();
    stage.upheld('c1');
    const { lateProofUntil } = decision(stage) ?? {};
    expect(lastDay(lateProofUntil)).toBe('2026-04-02');
    stage.after(20);
    hold(stage);
    expect(decision(stage)).not.toHaveProperty('appealUntil');
    expect(decision(stage)).not.toHaveProperty('lateProofUntil');
    stage.after(400);
    expect(stage.case('c1', appeal, sellerOf(shop))).toEqual({ refused: 'case-on-hold' });
    release(stage, 'go-on');
    expect(lastDay(decision(stage)?.lateProofUntil)).toBe('2027-05-07');
    expect(lastDay(decision(stage)?.appealUntil)).toBe('2027-10-11');
    stage.must(stage.answer('c1'));
    expect(stage.status('c1')).toBe('brand-window');
  });

  it('are unchanged when it is released at once', () => {
    const stage = new Stage();
    stage.upheld('c1');
    const before = decision(stage);
    hold(stage);
    release(stage, 'go-on');
    expect(decision(stage)).toEqual(before);
  });

  it('leave time for the appeal that a hold delayed', () => {
    const stage = new Stage();
    stage.upheld('c1');
    hold(stage);
    stage.after(200);
    release(stage, 'go-on');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
  });
});

describe('a court’s decision before the seller’s notice', () => {
  const told = (stage: Stage) =>
    stage.case(
      'c1',
      { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'marketplace' },
      system,
    );
  const seen = (stage: Stage) =>
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);

  it('counts against the seller after the notice, and not before', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    hold(stage);
    release(stage, 'for-complainant');
    expect(stage.status('c1')).toBe('removing');
    expect(stage.world.seller(shop).strikes).toEqual({});
    stage.must(seen(stage));
    expect(stage.status('c1')).toBe('notifying');
    expect(stage.world.effects).toContainEqual(expect.objectContaining({ notice: 'statement-of-reasons' }));
    stage.must(told(stage));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'upheld',
      clocks: empty,
      decision: { by: 'elsewhere', decider: 'ann' },
    });
    expect(stage.world.case('c1')).not.toHaveProperty('found');
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual(['c1']);
  });

  it('costs the seller nothing until a notice arrives', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.must(seen(stage));
    const lost = {
      type: 'confirm-delivery',
      outcome: 'undeliverable',
      at: stage.world.now,
      by: 'marketplace',
    } as const;
    stage.must(stage.case('c1', lost, system));
    hold(stage);
    release(stage, 'for-complainant');
    stage.after(10);
    expect(stage.status('c1')).toBe('undeliverable');
    stage.after(90);
    expect(stage.status('c1')).toBe('unanswered');
    expect(stage.world.seller(shop).strikes).toEqual({});
    // A court's decision stays, and no notice says that an answer would reopen it.
    expect(stage.answer('c1')).toEqual({ refused: 'decision-final' });
    const letters = stage.world.effects.filter(
      (one) => one.kind === 'notice' && one.notice === 'case-unanswered' && one.decision?.redress.length === 0,
    );
    expect(letters).toHaveLength(2);
  });

  it('is open again with the next hold', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    hold(stage);
    release(stage, 'for-complainant');
    hold(stage);
    stage.must(seen(stage));
    stage.must(told(stage));
    release(stage, 'go-on');
    expect(stage.world.case('c1')).toMatchObject({ status: 'answer-window' });
  });

  it('waits at the desk if a premise changed meanwhile', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    hold(stage);
    release(stage, 'for-complainant');
    stage.must(stage.case('c1', { type: 'refer', cause: 'listing-changed' }, system));
    stage.must(seen(stage));
    stage.must(told(stage));
    expect(stage.status('c1')).toBe('answer-window');
    stage.must(stage.case('c1', { type: 'resume', decision: 'go-on' }, desk('bo')));
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', decision: { by: 'elsewhere', decider: 'ann' } });
  });

  it('for the seller, and reversed by an appeal, continues with the seller’s notice', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    hold(stage);
    release(stage, 'for-seller');
    stage.must(stage.case('c1', { type: 'confirm-restoration', stillDown: false }, system));
    stage.must(stage.case('c1', appeal, participant(brand)));
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('why') }, desk('bo')));
    expect(stage.status('c1')).toBe('removing');
    expect(stage.world.seller(shop).strikes).toEqual({});
    stage.must(seen(stage));
    stage.must(told(stage));
    expect(stage.status('c1')).toBe('answer-window');
  });
});

describe('reminders', () => {
  const clocks = { ...sampleRules.clocks, brand: { count: 8, unit: 'calendar-day' } as const };
  const reminded = (stage: Stage) =>
    stage.world.history.flatMap(({ event, at }) => (event.type === 'complainant-reminded' ? [at.slice(0, 10)] : []));

  it('keep their distance over a hold, and are sent once each', () => {
    const stage = new Stage({ rules: { ...sampleRules, clocks } });
    stage.file('c1');
    stage.must(stage.answer('c1'));
    stage.after(1);
    hold(stage);
    stage.after(30);
    expect(reminded(stage)).toEqual([]);
    release(stage, 'go-on');
    stage.after(4);
    expect(reminded(stage)).toEqual(['2026-04-03', '2026-04-04']);
    hold(stage);
    stage.after(30);
    release(stage, 'go-on');
    stage.after(3);
    expect(reminded(stage)).toHaveLength(2);
  });

  it('that were due together are sent as one', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.must(stage.answer('c1'));
    const { brandReminder: due } = (stage.world.case('c1') as FiledCase).clocks;
    stage.world.now = '2026-03-05T20:00:00.000Z';
    const struck = { type: 'clock-struck', clock: 'brandReminder', due: due ?? '' } as const;
    stage.must(stage.case('c1', struck, system));
    expect(stage.world.case('c1')).toMatchObject({ remindersSent: 2 });
    expect((stage.world.case('c1') as FiledCase).clocks).not.toHaveProperty('brandReminder');
  });

  it('end with the answer of the rights holder', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.must(stage.answer('c1'));
    const { brandReminder: due } = (stage.world.case('c1') as FiledCase).clocks;
    stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
    stage.after(30);
    stage.must(stage.case('c1', { type: 'clock-struck', clock: 'brandReminder', due: due ?? '' }, system));
    expect(reminded(stage)).toEqual([]);
  });
});
