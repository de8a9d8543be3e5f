import { describe, expect, it } from 'vitest';
import { brand, desk, listing, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const x = listing('x');
const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const missing = (stage: Stage, id: string) => {
  const state = stage.world.case(id);
  return state.status === 'new' ? [] : state.decision?.missing?.map(({ code }) => code);
};
const ordersOf = (stage: Stage) =>
  stage.world.effects.flatMap((effect) => (effect.kind === 'order' ? [`${effect.desired} ${effect.epoch}`] : []));
const upheld = (): Stage => {
  const stage = new Stage();
  stage.upheld('c1', { target: x });
  return stage;
};

describe('a second complaint about a listing that was upheld', () => {
  it('that is still down is refused, and costs nothing', () => {
    const stage = upheld();
    stage.must(stage.file('c2', { target: x }));
    expect(missing(stage, 'c2')).toEqual(['still-down']);
    const evidence = [{ kind: 'test-purchase', id: 'e', sha256: 'ab' }];
    stage.must(stage.file('c3', { target: x, evidence }));
    expect(missing(stage, 'c3')).toEqual(['still-down']);
    stage.must(stage.file('c4', { target: x, parent: 'c1' }));
    expect(missing(stage, 'c4')).toEqual(['still-down']);
    stage.after(30);
    expect(Object.keys(stage.world.seller(shop).strikes)).toEqual(['c1']);
    expect(stage.world.seller(shop)).not.toHaveProperty('closure');
    expect(ordersOf(stage)).toEqual(['down 1']);
  });

  it('that was seen up again is a child: graver, with its own order and epoch', () => {
    const stage = upheld();
    stage.relist(x);
    expect(stage.world.shelf.isDown(x)).toBe(false);
    stage.must(stage.file('c2', { target: x }));
    expect(stage.world.case('c2')).toMatchObject({ parent: 'c1', gravity: 'organised', status: 'answer-window' });
    expect(ordersOf(stage)).toEqual(['down 1', 'down 2']);
    expect(stage.world.shelf.isDown(x)).toBe(true);
  });

  it('does not take an earlier observation for its own removal', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1', { target: x });
    stage.receipt();
    stage.case('c1', { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'link' }, desk('ann'));
    stage.after(8);
    stage.relist(x);
    stage.must(stage.file('c2', { target: x }));
    expect(stage.status('c2')).toBe('removing');
    stage.receipt();
    expect(stage.status('c2')).toBe('notifying');
    stage.must(stage.file('c3', { target: x }));
    expect(missing(stage, 'c3')).toEqual(['duplicate-open']);
  });

  it('is not a second one if the id belongs to another seller now', () => {
    const stage = upheld();
    stage.must(stage.file('c2', { target: x, seller: 'taobao/other' }));
    expect(stage.world.case('c2')).not.toHaveProperty('parent');
    expect(stage.world.case('c2')).toMatchObject({ status: 'answer-window', gravity: 'normal' });
  });
});

describe('a case named as the one continued', () => {
  it('does not hide that the same listing was upheld and is down', () => {
    const stage = upheld();
    stage.upheld('c2', { target: listing('y'), parent: 'c1' });
    stage.must(stage.file('c3', { target: listing('y'), parent: 'c1' }));
    expect(missing(stage, 'c3')).toEqual(['still-down']);
  });
});

describe('a shopper’s observation', () => {
  it('before the confirmed removal, or of a listing without a measure, does not mean offered again', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.relist(x);
    stage.file('c1', { target: x });
    stage.relist(x);
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, { kind: 'system' });
    stage.relist(x);
    expect(stage.world.history.map(({ event }) => event.type)).not.toContain('target-reappeared');
  });
});

describe('a complaint that continues another case', () => {
  it.each([
    ['is under appeal', (stage: Stage) => stage.case('c1', appeal, sellerOf(shop))],
    ['is before a court', (stage: Stage) => stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann'))],
    [
      'was withdrawn',
      (stage: Stage) => stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)),
    ],
    ['was reopened by late proof', (stage: Stage) => stage.answer('c1')],
  ])('is refused when that one %s', (_what, change) => {
    const stage = upheld();
    stage.must(change(stage));
    stage.must(stage.file('c2', { parent: 'c1' }));
    expect(missing(stage, 'c2')).toEqual(['parent-not-upheld']);
    stage.must(stage.file('c3', { parent: 'no-such-case' }));
    expect(missing(stage, 'c3')).toEqual(['parent-not-upheld']);
  });

  it.each([
    ['another seller', { seller: 'taobao/other' }],
    ['another reason', { reason: 'trademark' }],
  ] as const)('is refused for %s', (_what, more) => {
    const stage = upheld();
    stage.must(stage.file('c2', { ...more, parent: 'c1' }));
    expect(missing(stage, 'c2')).toEqual(['parent-not-upheld']);
  });
});
