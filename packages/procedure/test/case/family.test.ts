import { describe, expect, it } from 'vitest';
import { brand, desk, listing, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const x = listing('x');
const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const decide = (outcome: 'confirmed' | 'reversed') =>
  ({ type: 'decide-appeal', outcome, reasons: sealed('why') }) as const;
const approve = (stage: Stage, user: string) => stage.seller(shop, { type: 'approve-ban', user }, desk(user));
const points = (stage: Stage) => Object.values(stage.world.seller(shop).strikes).map((strike) => strike.points);

/** `first` was upheld, and the goods were offered again. */
function cameBack(): Stage {
  const stage = new Stage();
  stage.upheld('first', { target: x });
  stage.relist(x);
  stage.must(stage.file('again', { target: x }));
  return stage;
}
/** ... for which the shop is closed. */
function closed(): Stage {
  const stage = cameBack();
  stage.after(8);
  expect(points(stage)).toEqual([12, 48]);
  expect(stage.world.seller(shop).closure).toMatchObject({ points: 60, proposed: true });
  return stage;
}

describe('an appeal won against the decision that a child case continues', () => {
  it('removes the child’s additional weight, and with it the closure and the ban', () => {
    const stage = closed();
    for (const user of ['ann', 'bo']) stage.must(approve(stage, user));
    expect(stage.world.seller(shop).ban).toBeDefined();
    stage.must(stage.case('first', appeal, sellerOf(shop)));
    stage.must(stage.case('first', decide('reversed'), desk('cy')));
    expect(points(stage)).toEqual([12]);
    expect(stage.world.seller(shop)).not.toHaveProperty('closure');
    expect(stage.world.seller(shop)).not.toHaveProperty('ban');
    expect(stage.world.case('again')).toMatchObject({ status: 'upheld', gravity: 'normal', parentStanding: 'fallen' });
    expect(stage.world.shelf.isDown(x)).toBe(true);
  });

  it('sends an open child to the desk, which decides whether it continues', () => {
    const stage = cameBack();
    stage.must(stage.case('first', appeal, sellerOf(shop)));
    stage.must(stage.case('first', decide('reversed'), desk('cy')));
    expect(stage.world.case('again')).toMatchObject({ status: 'answer-window', referral: { cause: 'parent-fell' } });
    stage.after(60);
    expect(stage.status('again')).toBe('answer-window');
    stage.must(stage.case('again', { type: 'resume', decision: 'go-on' }, desk('bo')));
    stage.after(8);
    expect(points(stage)).toEqual([12]);
  });

  it.each([
    [
      'a withdrawal',
      (stage: Stage) => stage.case('first', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)),
    ],
    [
      'a court',
      (stage: Stage) =>
        stage.case('first', { type: 'hold', ground: 'in-litigation' }, desk('ann')) ??
        stage.case('first', { type: 'release', outcome: 'for-seller' }, desk('ann')),
    ],
    [
      'late proof that nobody stood against',
      (stage: Stage) => {
        const refusal = stage.answer('first');
        stage.after(30);
        return refusal;
      },
    ],
  ])('does so by %s as well', (_what, undo) => {
    const stage = closed();
    stage.must(undo(stage));
    expect(points(stage)).toEqual([12]);
    expect(stage.world.seller(shop)).not.toHaveProperty('closure');
  });

  it('keeps the child’s own finding by a ruling', () => {
    const stage = cameBack();
    stage.must(stage.answer('again'));
    stage.must(stage.case('again', { type: 'stand-behind' }, participant(brand)));
    const checklist = { invoice: 'unmet', letter: 'unmet', photos: 'unmet', story: 'unmet' } as const;
    const rule = { type: 'rule', outcome: 'upheld', checklist, reasons: sealed('r'), gravity: 'organised' } as const;
    stage.must(stage.case('again', rule, desk('bo')));
    stage.must(stage.case('first', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(points(stage)).toEqual([48]);
  });
});

describe('while the decision that a child continues is contested', () => {
  it('no ban is possible for the child', () => {
    const stage = closed();
    stage.must(approve(stage, 'ann'));
    stage.must(stage.case('first', appeal, sellerOf(shop)));
    expect(approve(stage, 'bo')).toEqual({ refused: 'strike-contested' });
    expect(stage.world.seller(shop).strikes).toMatchObject({ again: { cases: { again: { contested: true } } } });
    stage.must(stage.case('first', decide('confirmed'), desk('cy')));
    for (const user of ['ann', 'bo']) stage.must(approve(stage, user));
    expect(stage.world.seller(shop).ban).toBeDefined();
  });

  it('no ban is possible for a child upheld meanwhile', () => {
    const stage = cameBack();
    stage.must(stage.case('first', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    stage.after(8);
    expect(stage.status('again')).toBe('upheld');
    expect(stage.world.seller(shop).strikes).toMatchObject({ again: { cases: { again: { contested: true } } } });
    stage.must(stage.case('first', { type: 'release', outcome: 'go-on' }, desk('ann')));
    expect(stage.world.seller(shop).strikes).toMatchObject({ again: { cases: { again: { contested: false } } } });
    expect(stage.world.seller(shop).closure).toMatchObject({ points: 60, proposed: true });
  });

  it('a contest of the child’s own outlasts it', () => {
    const stage = closed();
    stage.must(stage.case('first', appeal, sellerOf(shop)));
    stage.must(stage.case('again', appeal, sellerOf(shop)));
    stage.must(stage.case('first', decide('confirmed'), desk('cy')));
    expect(approve(stage, 'ann')).toEqual({ refused: 'strike-contested' });
    stage.must(stage.case('again', decide('confirmed'), desk('cy')));
    stage.must(approve(stage, 'ann'));
  });
});

describe('proof that comes late', () => {
  it('belongs in the newer case about the goods, while that is undecided', () => {
    const stage = cameBack();
    expect(stage.answer('first', { openSameTriple: 'again' })).toEqual({ refused: 'another-case-open' });
    stage.after(8);
    stage.must(stage.answer('first'));
    expect(stage.status('first')).toBe('brand-window');
    expect(stage.world.seller(shop).strikes).toMatchObject({ again: { cases: { again: { contested: true } } } });
  });
});
