import { describe, expect, it } from 'vitest';
import type { Effect } from '../../src/effects.ts';
import { sanctions } from '../../src/law/publication.ts';
import { closureDone, shutSince } from '../../src/seller/shut.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop, storefront, system } from '../stage.ts';

const reasons = sealed('reasons');
const again = 'taobao/again';

/** 48 points on a marketplace that closes shops for us while `can.close`. */
function atTheLimit(can: { close: boolean }): Stage {
  const stage = new Stage({ closesShops: () => can.close });
  for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
  return stage;
}
const ban = (stage: Stage): void => {
  for (const user of ['ann', 'bo']) stage.must(stage.seller(shop, { type: 'approve-ban', user }, desk(user)));
};
const closing = new Set([
  ...['storefront-closed', 'storefront-banned', 'reregistration-recognised'],
  ...['closure-carried-out', 'storefront-reopened', 'ban-lifted'],
]);
/** Notices to a seller about its shop since `from`; `asked` if the measure was only decided. */
const told = (stage: Stage, from = 0, seller = shop): string[] =>
  stage.world.effects
    .slice(from)
    .filter((one): one is Extract<Effect, { kind: 'notice' }> => one.kind === 'notice' && one.recipient === seller)
    .filter(({ notice }) => closing.has(notice))
    .map(({ notice, measure }) => (measure?.asked ? `${notice} asked` : notice));
const overturn = (stage: Stage, id: string): void => {
  stage.must(stage.case(id, { type: 'appeal', grounds: sealed('grounds') }, sellerOf(shop)));
  stage.must(stage.case(id, { type: 'decide-appeal', outcome: 'reversed', reasons }, desk('cui')));
};

describe('a shop with a decided closure', () => {
  it('is notified of the closure when it was observed, with its start', () => {
    const can = { close: false };
    const stage = atTheLimit(can);
    const before = stage.world.seller(shop);
    expect(told(stage)).toEqual(['storefront-closed asked']);
    expect([shutSince(before), closureDone(before)]).toEqual([undefined, undefined]);
    can.close = true;
    stage.after(3);
    const from = stage.world.effects.length;
    stage.world.retryShop(shop);
    expect(told(stage, from)).toEqual(['closure-carried-out']);
    const then = stage.world.seller(shop);
    expect(stage.world.effects.slice(from)).toMatchObject([
      { measure: { cause: 'closure', since: stage.world.now, points: { points: 48 } } },
    ]);
    expect([shutSince(then), closureDone(then)]).toEqual([stage.world.now, 'closed']);
    expect(sanctions(before, then)).toEqual([{ kind: 'sanction', outcome: 'closed' }]);
  });

  it('is banned at once if it is closed, and not closed a second time', () => {
    const stage = atTheLimit({ close: true });
    const from = stage.world.effects.length;
    const before = stage.world.seller(shop);
    stage.after(1);
    ban(stage);
    expect(told(stage, from)).toEqual(['storefront-banned']);
    const then = stage.world.seller(shop);
    expect(shutSince(then)).toBe(shutSince(before));
    expect(sanctions(before, then)).toEqual([{ kind: 'sanction', outcome: 'banned' }]);
  });

  it('is notified of the closure once, with its reason at that time', () => {
    const can = { close: false };
    const stage = atTheLimit(can);
    const before = stage.world.seller(shop);
    ban(stage);
    expect(sanctions(before, stage.world.seller(shop))).toEqual([]);
    can.close = true;
    stage.world.retryShop(shop);
    expect(told(stage)).toEqual(['storefront-closed asked', 'storefront-banned asked', 'closure-carried-out']);
    expect(stage.world.effects.at(-1)).toMatchObject({ measure: { cause: 'ban' } });
    expect(sanctions(before, stage.world.seller(shop)).map(({ outcome }) => outcome)).toEqual(['closed', 'banned']);
  });

  it('is not notified of a closure that did not happen, and nothing is published about it', () => {
    const stage = atTheLimit({ close: false });
    const before = stage.world.seller(shop);
    overturn(stage, 'c1');
    expect(told(stage)).toEqual(['storefront-closed asked', 'storefront-reopened']);
    expect(sanctions(before, stage.world.seller(shop))).toEqual([]);
  });

  it('must be closed again if it was opened in between', () => {
    const stage = atTheLimit({ close: true });
    const before = stage.world.seller(shop);
    ban(stage);
    overturn(stage, 'c1');
    expect(sanctions(before, stage.world.seller(shop))).toEqual([{ kind: 'sanction', outcome: 'reopened' }]);
    expect(shutSince(stage.world.seller(shop))).toBeUndefined();
    const from = stage.world.effects.length;
    for (const id of ['c4', 'c5']) stage.upheld(id);
    expect(told(stage, from)).toEqual(['storefront-closed asked', 'closure-carried-out']);
  });

  it('counts as closed if a complaint about it had it closed', () => {
    const stage = new Stage();
    stage.must(stage.file('whole', { target: storefront('shop') }));
    stage.must(stage.case('whole', { type: 'decide-review', decision: 'proceed', reasons }, desk('ann')));
    stage.register('second', brand);
    expect(closureDone(stage.world.seller(shop))).toBeUndefined();
    for (const id of ['c1', 'c2', 'c3']) stage.upheld(id, { right: 'second' });
    expect(told(stage)).toEqual(['storefront-closed']);
    expect(closureDone(stage.world.seller(shop))).toBe('closed');
    // When the complaint's measure ends, the points still keep the shop closed, and nothing is opened.
    stage.must(stage.case('whole', { type: 'withdraw', withdrawal: 'authorised-since' }, participant(brand)));
    expect(closureDone(stage.world.seller(shop))).toBe('closed');
  });

  it('is no longer closed if it was seen open, and is notified again when it is closed', () => {
    const stage = atTheLimit({ close: true });
    stage.after(1);
    stage.must(
      stage.seller(shop, { type: 'note-reappeared', target: storefront('shop'), seenAt: stage.world.now }, system),
    );
    expect(closureDone(stage.world.seller(shop))).toBeUndefined();
    const from = stage.world.effects.length;
    ban(stage);
    expect(told(stage, from)).toEqual(['storefront-banned asked', 'closure-carried-out']);
  });
});

it('a shop that continues another is notified in the same way', () => {
  const can = { close: true };
  const stage = new Stage({ closesShops: () => can.close });
  stage.open(shop, 'id');
  for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
  can.close = false;
  stage.open(again, 'id');
  stage.must(stage.seller(again, { type: 'recognise', of: shop, identity: 'id' }, system));
  expect(told(stage, 0, again)).toEqual(['reregistration-recognised asked']);
  can.close = true;
  stage.world.retryShop(again);
  expect(told(stage, 0, again)).toEqual(['reregistration-recognised asked', 'closure-carried-out']);
  expect(stage.world.effects.at(-1)).toMatchObject({ measure: { cause: 'recognition', continues: shop } });
});
