import { describe, expect, it } from 'vitest';
import { accuracy } from '../../src/complainant/index.ts';
import { empty } from '../empty.ts';
import { brand, desk, listing, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const decide = (outcome: 'confirmed' | 'reversed') =>
  ({ type: 'decide-appeal', outcome, reasons: sealed('why') }) as const;

describe('an appeal by the seller', () => {
  it('contests the strike meanwhile; dismissed, the strike stands', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { cases: { c1: { contested: true } } } });
    stage.must(stage.case('c1', decide('confirmed'), desk('ann')));
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { cases: { c1: { contested: false } } } });
    expect(stage.case('c1', appeal, sellerOf(shop))).toEqual({ refused: 'already-appealed' });
  });

  it('allowed, undoes listing, strike and record', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.case('c1', appeal, sellerOf(shop));
    stage.must(stage.case('c1', decide('reversed'), desk('ann')));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'restored',
      decision: { outcome: 'overturned', by: 'appeal', instance: 1 },
    });
    expect(stage.world.seller(shop)).toMatchObject({ strikes: empty });
    expect(stage.countedAs('c1')).toBe('overturned');
  });

  it('is open until its deadline, exclusive', () => {
    for (const [now, refused] of [
      ['2026-09-06T15:59:59.999Z', undefined],
      ['2026-09-06T16:00:00.000Z', { refused: 'appeal-window-over' }],
    ] as const) {
      const stage = new Stage();
      stage.upheld('c1');
      expect(stage.world.case('c1')).toMatchObject({ decision: { appealUntil: '2026-09-06T16:00:00.000Z' } });
      stage.world.now = now;
      expect(stage.case('c1', appeal, sellerOf(shop))).toEqual(refused);
    }
  });

  it('is decided by a user who decided nothing in the case', () => {
    const stage = new Stage();
    stage.file('c1', { reason: 'trademark' });
    stage.case(
      'c1',
      { type: 'decide-review', decision: 'refuse', lacks: ['other-goods'], reasons: sealed('r') },
      desk('ann'),
    );
    stage.must(stage.case('c1', appeal, participant(brand)));
    expect(stage.case('c1', decide('reversed'), desk('ann'))).toEqual({ refused: 'decider-not-distinct' });
    stage.must(stage.case('c1', decide('reversed'), desk('bo')));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'answer-window',
      laneReasons: ['reason-code', 'appeal-won'],
    });
  });

  it('ends with the second instance', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.case('c1', appeal, sellerOf(shop));
    stage.case('c1', decide('reversed'), desk('ann'));
    stage.must(stage.case('c1', appeal, participant(brand)));
    expect(stage.case('c1', decide('reversed'), desk('ann'))).toEqual({ refused: 'decider-not-distinct' });
    stage.must(stage.case('c1', decide('reversed'), desk('bo')));
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', decision: { instance: 2 } });
    expect(stage.world.seller(shop).targets['taobao/listing/c1']).toMatchObject({ measures: { c1: 'hide' }, epoch: 3 });
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { points: 12 } });
    expect(stage.case('c1', appeal, sellerOf(shop))).toEqual({ refused: 'not-appealable' });
  });
});

describe('an appeal by the complainant', () => {
  it('against a refusal takes the listing down when it is allowed', () => {
    const stage = new Stage();
    stage.file('c1', { declaration: false });
    stage.must(stage.case('c1', appeal, participant(brand)));
    stage.must(stage.case('c1', decide('reversed'), desk('ann')));
    expect(stage.status('c1')).toBe('answer-window');
  });

  it('is not allowed during another case of the same right, listing and reason', () => {
    const stage = new Stage();
    stage.file('c1', { target: listing('x'), declaration: false });
    stage.case('c1', appeal, participant(brand));
    stage.must(stage.file('c2', { target: listing('x') }));
    const open = { ...decide('reversed'), openSameTriple: 'c2' };
    expect(stage.case('c1', open, desk('ann'))).toMatchObject({ refused: 'duplicate-open' });
    const decided = { ...decide('reversed'), settledSameTriple: 'c2' };
    expect(stage.case('c1', decided, desk('ann'))).toMatchObject({ refused: 'already-decided' });
    stage.must(stage.case('c1', { ...open, outcome: 'confirmed' }, desk('ann')));
  });
});

describe('an appeal that would take a listing down again', () => {
  const x = listing('x');
  const evidence = [{ kind: 'test-purchase', id: 'e', sha256: 'ab' }];
  const decideOf = (stage: Stage, id: string, user: string) => {
    const state = stage.world.case(id);
    const others = state.status === 'new' ? {} : stage.world.sameTriple(state, id);
    return stage.case(id, { ...decide('reversed'), ...others }, desk(user));
  };
  /** c1 was upheld and overturned on appeal; the complainant appeals in turn. */
  const overturned = (): Stage => {
    const stage = new Stage();
    stage.upheld('c1', { target: x });
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(decideOf(stage, 'c1', 'ann'));
    stage.must(stage.case('c1', appeal, participant(brand)));
    return stage;
  };

  it('does not duplicate a new case filed meanwhile: one open case, one counted strike', () => {
    const stage = overturned();
    stage.must(stage.file('c2', { target: x, evidence }));
    expect(stage.status('c2')).toBe('answer-window');
    expect(decideOf(stage, 'c1', 'bo')).toMatchObject({ refused: 'duplicate-open' });
    stage.after(8);
    expect(stage.status('c2')).toBe('upheld');
    expect(decideOf(stage, 'c1', 'bo')).toMatchObject({ refused: 'already-decided' });
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual(['c2']);
    stage.must(stage.case('c1', decide('confirmed'), desk('bo')));
  });

  it('takes it down when the new case was withdrawn', () => {
    const stage = overturned();
    stage.must(stage.file('c2', { target: x, evidence }));
    stage.must(stage.case('c2', { type: 'withdraw', withdrawal: 'duplicate' }, participant(brand)));
    stage.must(decideOf(stage, 'c1', 'bo'));
    expect(stage.status('c1')).toBe('upheld');
  });

  it.each([
    ['right-expired', (stage: Stage) => stage.right('mark', { type: 'lapse', cause: 'cancelled' }, desk('ann'))],
    ['right-not-verified', (stage: Stage) => stage.right('mark', { type: 'assign', to: 'heir' }, desk('ann'))],
  ] as const)('does nothing under a right that is not valid and the complainant’s own any more: %s', (code, change) => {
    for (const stage of [overturned(), refusedComplaint()]) {
      stage.must(change(stage));
      const before = stage.world.shelf.down();
      expect(decideOf(stage, 'c1', 'cy')).toMatchObject({ refused: code });
      expect(stage.world.shelf.down()).toEqual(before);
      stage.must(stage.case('c1', decide('confirmed'), desk('cy')));
    }
  });

  it('does nothing for an agent whose mandate ended', () => {
    const stage = new Stage();
    const until = '2026-12-01T00:00:00.000Z';
    stage.must(stage.right('mark', { type: 'grant-mandate', agent: 'agency', until }, participant(brand)));
    stage.must(stage.file('c1', { agent: 'agency', declaration: false }));
    stage.must(stage.case('c1', appeal, participant('agency')));
    stage.must(stage.right('mark', { type: 'end-mandate', agent: 'agency' }, participant(brand)));
    expect(decideOf(stage, 'c1', 'ann')).toMatchObject({ refused: 'mandate-missing' });
  });

  it('takes nothing down for goods that are still down', () => {
    const stage = new Stage();
    stage.upheld('c1', { target: x });
    stage.must(stage.file('c2', { target: x }));
    stage.must(stage.case('c2', appeal, participant(brand)));
    expect(decideOf(stage, 'c2', 'ann')).toMatchObject({ refused: 'still-down' });
    stage.after(1);
    stage.relist(x);
    stage.must(decideOf(stage, 'c2', 'ann'));
    expect(stage.world.case('c2')).toMatchObject({ status: 'answer-window', parent: 'c1' });
  });

  function refusedComplaint(): Stage {
    const stage = new Stage();
    stage.must(stage.file('c1', { declaration: false }));
    stage.must(stage.case('c1', appeal, participant(brand)));
    return stage;
  }
});

describe('a case that was discontinued', () => {
  it('decided nothing: the same complaint may be made again', () => {
    const stage = new Stage({ marketplace: 'manual' });
    const x = listing('x');
    stage.must(stage.file('c1', { target: x }));
    stage.must(stage.case('c1', { type: 'refer', cause: 'listing-changed' }, { kind: 'system' }));
    stage.must(stage.case('c1', { type: 'resume', decision: 'restore' }, desk('ann')));
    expect(stage.status('c1')).toBe('restoring');
    stage.must(stage.file('c2', { target: x }));
    expect(stage.status('c2')).toBe('removing');
    expect(stage.status('c1')).toBe('restored');
  });
});

describe('a withdrawal', () => {
  it('restores listing and strike at any time, and records whose mistake it was', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(stage.status('c1')).toBe('restored');
    expect(stage.world.seller(shop).strikes).toEqual({});
    expect(stage.countedAs('c1')).toBe('withdrawn-mistake');
  });

  it('leaves the listing down only when the parties settled', () => {
    const stage = new Stage();
    stage.upheld('c1');
    const withdraw = (withdrawal: 'authorised-since' | 'settled') =>
      stage.case('c1', { type: 'withdraw', withdrawal, keepDown: true }, participant(brand));
    expect(withdraw('authorised-since')).toEqual({ refused: 'may-not-stay-down' });
    stage.must(withdraw('settled'));
    expect(stage.status('c1')).toBe('settled');
    expect(stage.world.seller(shop)).toMatchObject({
      strikes: empty,
      targets: { 'taobao/listing/c1': { measures: { c1: 'hide' } } },
    });
  });

  it('ends a case in review with nothing to restore', () => {
    const stage = new Stage();
    stage.file('c1', { reason: 'trademark' });
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'duplicate' }, participant(brand)));
    expect(stage.status('c1')).toBe('closed');
    expect(stage.world.effects.some((effect) => effect.kind === 'order')).toBe(false);
  });

  it('before the removal: the stale order is superseded and the listing stays up', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    const orders = stage.world.effects.filter((effect) => effect.kind === 'order');
    expect(orders).toMatchObject([
      { desired: 'down', epoch: 1 },
      { desired: 'up', epoch: 2, cases: ['c1'] },
    ]);
    const late = { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now } as const;
    stage.must(stage.case('c1', late, { kind: 'system' }));
    expect(stage.status('c1')).toBe('restoring');
  });
});

describe('a premise that changes in mid-case', () => {
  it.each([
    ['right-lapsed', (stage: Stage) => stage.right('mark', { type: 'lapse', cause: 'cancelled' }, desk('ann'))],
    ['right-assigned', (stage: Stage) => stage.right('mark', { type: 'assign', to: 'heir' }, desk('ann'))],
    [
      'listing-changed',
      (stage: Stage) => stage.case('c1', { type: 'refer', cause: 'listing-changed' }, { kind: 'system' }),
    ],
  ] as const)('%s: the case goes to the desk and never on by itself', (cause, change) => {
    const stage = new Stage();
    stage.file('c1');
    stage.must(change(stage));
    expect(stage.world.case('c1')).toMatchObject({ status: 'answer-window', clocks: empty, referral: { cause } });
    stage.after(90);
    expect(stage.status('c1')).toBe('answer-window');
    expect(stage.case('c1', appeal, sellerOf(shop))).toEqual({ refused: 'case-with-desk' });
  });

  it('ends as the desk decides: resumed with the remaining time, or restored without blame', () => {
    const on = new Stage();
    on.file('c1');
    on.case('c1', { type: 'refer', cause: 'listing-changed' }, { kind: 'system' });
    on.must(on.case('c1', { type: 'resume', decision: 'go-on' }, desk('ann')));
    expect(on.world.case('c1').clocks.answer).toBe('2026-03-05T16:00:00.000Z');
    const back = new Stage();
    back.file('c1');
    back.case('c1', { type: 'refer', cause: 'listing-reused' }, { kind: 'system' });
    back.must(back.case('c1', { type: 'resume', decision: 'restore' }, desk('ann')));
    expect(back.world.case('c1')).toMatchObject({ status: 'restored', decision: { outcome: 'discontinued' } });
    expect(accuracy(back.world.complainant(brand), back.world.now).decided).toBe(0);
  });

  it('mandate ended: only the cases of that agent', () => {
    const stage = new Stage();
    stage.must(
      stage.right(
        'mark',
        { type: 'grant-mandate', agent: 'agency', until: '2026-12-01T00:00:00.000Z' },
        participant(brand),
      ),
    );
    stage.file('c1', { agent: 'agency' });
    stage.file('c2');
    stage.must(stage.right('mark', { type: 'end-mandate', agent: 'agency' }, participant(brand)));
    expect(stage.world.case('c1')).toMatchObject({ referral: { cause: 'mandate-ended' } });
    expect(stage.world.case('c2')).not.toHaveProperty('referral');
  });
});
