import { describe, expect, it } from 'vitest';
import type { FileComplaint } from '../../src/case/commands.ts';
import { togetherBack } from '../../src/case/index.ts';
import { brand, desk, Stage, sealed, sellerOf, shop } from '../stage.ts';

const rival = 'rival';
const theirs = { right: 'their-mark', complainant: rival, holder: rival } as const;

/** Upheld by silence, one after the other, ten days apart. */
const shopWith = (...filings: readonly Partial<FileComplaint>[]): Stage => filedOn(new Stage(), filings);

function filedOn(stage: Stage, filings: readonly Partial<FileComplaint>[]): Stage {
  stage.enrol(rival, 'rights-holder');
  stage.register('their-mark', rival);
  for (const [index, more] of filings.entries()) {
    if (index > 0) stage.after(10);
    stage.must(stage.file(`c${index}`, more));
  }
  stage.after(8);
  return stage;
}

function fallen(stage: Stage, id: string): void {
  stage.must(stage.case(id, { type: 'appeal', grounds: sealed('grounds') }, sellerOf(shop)));
  stage.must(stage.case(id, { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('why') }, desk('bo')));
}

function gaveBack(stage: Stage, id: string) {
  const state = stage.world.case(id);
  return state.status === 'new' ? undefined : state.gaveBack;
}

const told = (stage: Stage, id: string): number =>
  stage.world.history.filter(({ ref, event }) => ref.id === id && event.type === 'given-back').length;

describe('what an overturned or withdrawn case restored', () => {
  it('is stored with the decision: listing, strike, points', () => {
    const stage = shopWith({});
    fallen(stage, 'c0');
    const { now } = stage.world;
    expect(told(stage, 'c0')).toBe(1);
    expect(gaveBack(stage, 'c0')).toMatchObject({
      at: now,
      back: {
        down: { since: '2026-03-02T02:00:00.000Z', until: now },
        strikes: [{ strike: 'c0', track: 'counterfeit', before: 12, after: 0 }],
        points: [{ track: 'counterfeit', before: 12, after: 0 }],
      },
      cost: { down: { since: '2026-03-02T02:00:00.000Z', until: now }, strike: true },
    });
  });

  it('includes the reopened shop, and how long it was closed', () => {
    const stage = shopWith({}, {}, {});
    const { closure } = stage.world.seller(shop);
    expect(closure).toBeDefined();
    fallen(stage, 'c0');
    expect(gaveBack(stage, 'c0')?.back.closure).toEqual({
      outcome: 'reopened',
      since: closure?.closedAt,
      until: stage.world.now,
    });
    expect(gaveBack(stage, 'c0')?.cost.shopClosed).toEqual({ since: closure?.closedAt, until: stage.world.now });
  });

  it('says of a shop that was not yet closed that its closure was only decided', () => {
    const stage = filedOn(new Stage({ closesShops: () => false }), [{}, {}, {}]);
    expect(stage.world.seller(shop).closure).toBeDefined();
    fallen(stage, 'c0');
    expect(gaveBack(stage, 'c0')?.back.closure).toMatchObject({ outcome: 'reopened', asked: true });
    expect(gaveBack(stage, 'c0')?.cost).not.toHaveProperty('shopClosed');
  });

  it('tells a complainant the same regardless of others’ complaints', () => {
    const cost = (others: boolean, own = 3) => {
      const stage = shopWith(...Array.from({ length: own }, () => ({})));
      if (others) stage.must(stage.file('theirs', theirs));
      stage.after(8);
      fallen(stage, 'c0');
      return gaveBack(stage, 'c0')?.cost;
    };
    for (const own of [1, 2, 3]) expect(cost(true, own)).toEqual(cost(false, own));
    expect(cost(true, 3)).toHaveProperty('shopClosed');
    // Closed, and reopened together with it, but not because of its strikes alone.
    const together = shopWith({}, theirs, theirs);
    fallen(together, 'c0');
    expect(gaveBack(together, 'c0')?.back.closure?.outcome).toBe('reopened');
    expect(gaveBack(together, 'c0')?.cost).not.toHaveProperty('shopClosed');
  });

  it('is empty if the listing was never seen down', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.must(stage.file('c'));
    stage.must(
      stage.case('c', { type: 'withdraw', withdrawal: 'mistake' }, { kind: 'participant', participant: brand }),
    );
    expect(told(stage, 'c')).toBe(0);
  });

  it('is removed when the case is in force again', () => {
    const stage = new Stage();
    stage.must(stage.file('c'));
    stage.must(stage.answer('c'));
    stage.must(stage.case('c', { type: 'stand-behind' }, { kind: 'participant', participant: brand }));
    const checklist = { invoice: 'met', letter: 'unmet', photos: 'met', story: 'unmet' } as const;
    stage.must(
      stage.case('c', { type: 'rule', outcome: 'overturned', checklist, reasons: sealed('why') }, desk('ann')),
    );
    expect(gaveBack(stage, 'c')?.back.strikes).toEqual([]);
    expect(gaveBack(stage, 'c')?.cost).not.toHaveProperty('strike');
    stage.must(
      stage.case('c', { type: 'appeal', grounds: sealed('grounds') }, { kind: 'participant', participant: brand }),
    );
    stage.must(stage.case('c', { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('why') }, desk('bo')));
    expect(gaveBack(stage, 'c')).toBeUndefined();
  });

  it('adds up what several cases restored', () => {
    const stage = shopWith({}, {}, {});
    fallen(stage, 'c0');
    fallen(stage, 'c1');
    const all = ['c0', 'c1'].flatMap((id) => gaveBack(stage, id)?.back ?? []);
    const together = togetherBack(all);
    expect(together.strikes.filter(({ after }) => after === 0).map(({ strike }) => strike)).toEqual(['c0', 'c1']);
    expect(together.points[0]?.before).toBe(48);
    expect(together.closure?.outcome).toBe('reopened');
  });
});
