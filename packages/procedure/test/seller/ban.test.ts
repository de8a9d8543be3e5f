import { describe, expect, it } from 'vitest';
import { empty } from '../empty.ts';
import { desk, listing, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const allow = { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('why') } as const;
const approve = (stage: Stage, user: string) => stage.seller(shop, { type: 'approve-ban', user }, desk(user));
const storefront = 'taobao/storefront/shop';

/** 12 + 12 + 24: the third strike is a repetition. Each upheld by silence, a week apart. */
function closed(): Stage {
  const stage = new Stage();
  for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
  return stage;
}

function banned(): Stage {
  const stage = closed();
  stage.must(approve(stage, 'ann'));
  stage.must(approve(stage, 'bo'));
  return stage;
}

describe('strikes', () => {
  it('merge when one right is infringed again within days; volume raises the gravity; a removed case lowers it', () => {
    const stage = new Stage();
    for (const id of ['v1', 'v2', 'v3', 'v4', 'v5']) stage.file(id);
    stage.after(7);
    expect(Object.values(stage.world.seller(shop).strikes)).toMatchObject([{ gravity: 'grave', points: 24 }]);
    stage.case('v1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand'));
    expect(Object.values(stage.world.seller(shop).strikes)).toMatchObject([{ gravity: 'normal', points: 12 }]);
    for (const id of ['v2', 'v3', 'v4', 'v5']) {
      stage.case(id, { type: 'withdraw', withdrawal: 'mistake' }, participant('brand'));
    }
    expect(stage.world.seller(shop).strikes).toEqual({});
  });

  it('of another right or track stay apart', () => {
    const stage = new Stage();
    stage.register('second', 'brand');
    stage.file('c1');
    stage.file('c2', { right: 'second' });
    stage.file('c3', { reason: 'trademark' });
    stage.case('c3', { type: 'decide-review', decision: 'proceed', reasons: sealed('r') }, desk('ann'));
    stage.after(7);
    const strikes = Object.values(stage.world.seller(shop).strikes);
    expect(strikes.map(({ track, points }) => [track, points])).toEqual([
      ['counterfeit', 12],
      ['counterfeit', 12],
      ['general', 4],
    ]);
  });

  it('expire after their days, and a repetition that a strike caused stays one', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.after(366);
    expect(stage.world.seller(shop)).toMatchObject({ strikes: empty, clocks: empty });
  });

  it('warn on the way', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.upheld('c2');
    const warnings = stage.world.history.flatMap(({ event }) => (event.type === 'points-warned' ? [event.step] : []));
    expect(warnings).toEqual([12, 24]);
  });
});

describe('closure', () => {
  it('happens at the threshold, freezes the counted strikes, and asks for a decision on the ban', () => {
    const stage = closed();
    expect(stage.world.seller(shop)).toMatchObject({
      closure: { frozen: ['c1', 'c2', 'c3'], points: 48, proposed: true },
      targets: { [storefront]: { measures: { closure: 'close-storefront' }, epoch: 1 } },
    });
    expect(stage.world.effects).toContainEqual(expect.objectContaining({ kind: 'desk-task', task: 'ban-approval' }));
    stage.after(400);
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual(['c1', 'c2', 'c3']);
  });

  it('outlasts the days of its strikes: counted strikes do not expire, even together with later ones', () => {
    const stage = closed();
    stage.upheld('c4');
    expect(Object.keys(stage.world.seller(shop).strikes)).toContain('c4');
    stage.after(800);
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual(['c1', 'c2', 'c3']);
    expect(stage.world.seller(shop).closure).toMatchObject({ frozen: ['c1', 'c2', 'c3'], points: 48 });
  });

  it('is lifted with a strike that supported it, and with the repetition that this caused', () => {
    const stage = closed();
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', allow, desk('ann')));
    const state = stage.world.seller(shop);
    expect(state.closure).toBeUndefined();
    expect(Object.values(state.strikes).map(({ points }) => points)).toEqual([12, 12]);
    expect(state.targets[storefront]).toMatchObject({ measures: empty, epoch: 2 });
  });

  it('continues with other strikes, if there are enough; the former approvals are void', () => {
    const stage = closed();
    stage.upheld('c4');
    stage.must(approve(stage, 'ann'));
    stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand'));
    expect(stage.world.seller(shop).closure).toMatchObject({
      frozen: ['c2', 'c3', 'c4'],
      points: 48,
      approvals: [],
      proposed: true,
    });
    expect(stage.world.seller(shop).targets[storefront]?.epoch).toBe(1);
  });
});

describe('a ban', () => {
  it('needs two distinct approvers', () => {
    const stage = closed();
    stage.must(approve(stage, 'ann'));
    expect(approve(stage, 'ann')).toEqual({ refused: 'approver-not-distinct' });
    expect(stage.world.seller(shop).ban).toBeUndefined();
    stage.must(approve(stage, 'bo'));
    expect(stage.world.seller(shop)).toMatchObject({
      ban: { approvers: ['ann', 'bo'] },
      targets: { [storefront]: { measures: { closure: 'close-storefront', ban: 'ban' }, epoch: 2 } },
    });
    expect(approve(stage, 'cy')).toEqual({ refused: 'already-banned' });
  });

  it('needs every counted strike settled; a contest voids what was approved', () => {
    const stage = closed();
    stage.must(approve(stage, 'ann'));
    stage.must(stage.case('c2', appeal, sellerOf(shop)));
    expect(approve(stage, 'bo')).toEqual({ refused: 'strike-contested' });
    stage.must(stage.case('c2', { ...allow, outcome: 'confirmed' }, desk('cy')));
    stage.must(approve(stage, 'bo'));
    expect(stage.world.seller(shop).ban).toBeUndefined();
    stage.must(approve(stage, 'ann'));
    expect(stage.world.seller(shop).ban).toBeDefined();
  });

  it('waits while a counted case is before a court', () => {
    const stage = closed();
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    expect(approve(stage, 'ann')).toEqual({ refused: 'strike-contested' });
  });

  it('waits for the appeal that outlasts a hold', () => {
    const stage = closed();
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann')));
    expect(approve(stage, 'ann')).toEqual({ refused: 'strike-contested' });
    stage.must(stage.case('c1', { ...allow, outcome: 'confirmed' }, desk('cy')));
    stage.must(approve(stage, 'ann'));
  });

  it('can be declined; the storefront stays closed', () => {
    const stage = closed();
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    expect(stage.world.seller(shop)).toMatchObject({ closure: { declined: true }, clocks: empty });
  });

  it('once declined cannot be approved, however few of the strikes are left', () => {
    const stage = closed();
    stage.must(approve(stage, 'cy'));
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    expect(approve(stage, 'ann')).toEqual({ refused: 'ban-declined' });
    expect(approve(stage, 'bo')).toEqual({ refused: 'ban-declined' });
    expect(stage.seller(shop, { type: 'decline-ban', user: 'bo' }, desk('bo'))).toEqual({ refused: 'ban-declined' });
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', { ...allow, outcome: 'confirmed' }, desk('cy')));
    expect(approve(stage, 'ann')).toEqual({ refused: 'ban-declined' });
    expect(stage.world.seller(shop).ban).toBeUndefined();
  });

  it('once declined stays so when a strike is removed and the rest still supports the closure', () => {
    const stage = closed();
    stage.upheld('c4', { parent: 'c3', target: listing('c3') });
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    stage.relist(listing('c3'));
    stage.upheld('c5', { parent: 'c3', target: listing('c3') });
    expect(stage.world.seller(shop).closure).toMatchObject({ declined: false, proposed: true });
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand')));
    expect(stage.world.seller(shop).closure).toMatchObject({ frozen: ['c2', 'c3', 'c5'], declined: true });
    expect(approve(stage, 'bo')).toEqual({ refused: 'ban-declined' });
  });

  it('once declined is proposed again after a later strike', () => {
    const stage = closed();
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    stage.upheld('c4');
    expect(stage.world.seller(shop).closure).toMatchObject({
      frozen: ['c1', 'c2', 'c3', 'c4'],
      points: 72,
      declined: false,
      proposed: true,
    });
    stage.must(approve(stage, 'ann'));
    stage.must(approve(stage, 'bo'));
    expect(stage.world.seller(shop).ban).toBeDefined();
  });

  it('is an overdue task if it is not decided', () => {
    const stage = closed();
    stage.after(10);
    expect(stage.world.effects.at(-1)).toMatchObject({ kind: 'desk-task', task: 'overdue', seller: shop });
  });

  it('is lifted by an appeal won months later, with the storefronts derived from it', () => {
    const stage = banned();
    stage.open('taobao/again', 'identity-hash');
    const recognise = { type: 'recognise', of: shop, identity: 'identity-hash' } as const;
    stage.must(stage.seller('taobao/again', recognise, system));
    expect(stage.world.seller('taobao/again')).toMatchObject({
      recognised: { of: shop },
      strikes: {},
      targets: { 'taobao/storefront/again': { measures: { recognition: 'close-storefront' } } },
    });
    expect(stage.world.seller(shop).derived).toEqual(['taobao/again']);
    stage.after(120);
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    expect(stage.world.seller(shop).ban).toBeDefined();
    stage.must(stage.case('c1', allow, desk('cy')));
    expect(stage.world.seller(shop)).not.toHaveProperty('ban');
    expect(stage.world.seller(shop)).toMatchObject({ derived: [], targets: { [storefront]: { measures: empty } } });
    const again = stage.world.seller('taobao/again');
    expect(again).not.toHaveProperty('recognised');
    expect(again.targets['taobao/storefront/again']).toMatchObject({ measures: empty, epoch: 2 });
  });
});

describe('recognition', () => {
  const recognised = (): Stage => {
    const stage = banned();
    stage.open('taobao/again', 'id');
    stage.must(stage.seller('taobao/again', { type: 'recognise', of: shop, identity: 'id' }, system));
    return stage;
  };

  it('can be contested and reversed', () => {
    const stage = recognised();
    stage.must(stage.seller('taobao/again', { type: 'contest-recognition' }, sellerOf('taobao/again')));
    stage.must(stage.seller('taobao/again', { type: 'decide-recognition', outcome: 'reversed' }, desk('ann')));
    expect(stage.world.seller('taobao/again').targets['taobao/storefront/again']?.measures).toEqual({});
    expect(stage.world.seller(shop).derived).toEqual([]);
  });

  it('continues along a chain, and is lifted along it', () => {
    const stage = recognised();
    stage.open('taobao/third', 'id');
    const second = { type: 'recognise', of: 'taobao/again', identity: 'id' } as const;
    stage.must(stage.seller('taobao/third', second, system));
    expect(stage.world.seller('taobao/again').derived).toEqual(['taobao/third']);
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand')));
    for (const key of ['taobao/again', 'taobao/third']) {
      expect(stage.world.seller(key)).not.toHaveProperty('recognised');
      expect(stage.world.seller(key)).toMatchObject({ derived: [] });
      expect(stage.world.seller(key).targets[`taobao/storefront/${key.slice(7)}`]?.measures).toEqual({});
    }
  });

  it('outlasts a closure of its own: what continues it stays closed as long as it does', () => {
    const stage = recognised();
    stage.open('taobao/third', 'id');
    stage.must(stage.seller('taobao/third', { type: 'recognise', of: 'taobao/again', identity: 'id' }, system));
    for (const id of ['d1', 'd2', 'd3']) stage.upheld(id, { seller: 'taobao/again' });
    expect(stage.world.seller('taobao/again').closure).toBeDefined();
    stage.must(stage.case('d1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand')));
    expect(stage.world.seller('taobao/again')).toMatchObject({ recognised: { of: shop }, derived: ['taobao/third'] });
    expect(stage.world.seller('taobao/again').closure).toBeUndefined();
    expect(stage.world.seller('taobao/third')).toMatchObject({ recognised: { of: 'taobao/again' } });
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand')));
    expect(stage.world.seller('taobao/third')).not.toHaveProperty('recognised');
  });

  it('of a reopened shop is released at once', () => {
    const stage = new Stage();
    stage.open('taobao/again', 'id');
    stage.must(stage.seller('taobao/again', { type: 'recognise', of: shop, identity: 'id' }, system));
    expect(stage.world.seller('taobao/again')).not.toHaveProperty('recognised');
  });
});

describe('measures', () => {
  it('keep a target down while any is in force; a lifted case reports that; the epoch changes with the required state', () => {
    const stage = new Stage();
    stage.register('second', 'brand');
    stage.file('c1', { target: listing('x') });
    stage.file('c2', { target: listing('x'), right: 'second' });
    expect(stage.status('c2')).toBe('answer-window');
    expect(stage.world.effects.filter(({ kind }) => kind === 'order')).toHaveLength(1);
    stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand'));
    expect(stage.world.case('c1')).toMatchObject({ status: 'restored', restoration: 'still-down' });
    expect(stage.world.seller(shop).targets['taobao/listing/x']).toMatchObject({ epoch: 1, measures: { c2: 'hide' } });
    stage.case('c2', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand'));
    expect(stage.world.case('c2')).toMatchObject({ status: 'restored', restoration: 'up' });
    expect(stage.world.seller(shop).targets['taobao/listing/x']).toMatchObject({ epoch: 2, measures: empty });
  });

  it('imposed before the first removal is observed are confirmed together', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.register('second', 'brand');
    stage.file('c1', { target: listing('x') });
    stage.file('c2', { target: listing('x'), right: 'second' });
    expect(stage.status('c2')).toBe('removing');
    stage.receipt();
    expect([stage.status('c1'), stage.status('c2')]).toEqual(['notifying', 'notifying']);
  });

  it('imposed during a restoration supersede it', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.register('second', 'brand');
    stage.file('c1', { target: listing('x') });
    stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand'));
    stage.file('c2', { target: listing('x'), right: 'second' });
    expect(stage.world.case('c1')).toMatchObject({ status: 'restored', restoration: 'still-down' });
    expect(stage.world.seller(shop).targets['taobao/listing/x']).toMatchObject({ epoch: 3 });
  });
});
