import { describe, expect, it } from 'vitest';
import { blocksRefiling } from '../../src/case/transitions.ts';
import type { Actor } from '../../src/circumstances.ts';
import { desk, Stage, sealed, shop, system } from '../stage.ts';

describe('already gone', () => {
  const observe = (disappearedAt?: string) => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    const said = { type: 'confirm-removal', outcome: 'already-gone', observedAt: stage.world.now } as const;
    stage.must(stage.case('c1', disappearedAt === undefined ? said : { ...said, disappearedAt }, system));
    return stage.world.case('c1');
  };

  it('counts as removed when the packet is older than the disappearance', () => {
    expect(observe()).toMatchObject({ status: 'notifying', removal: { outcome: 'already-gone' } });
    expect(observe('2026-03-02T03:00:00.000Z').status).toBe('notifying');
  });

  it('goes to a person when the listing was gone before the packet was made', () => {
    expect(observe('2026-03-01T00:00:00.000Z').status).toBe('unconfirmed');
  });
});

describe('delivery', () => {
  it('starts no clock while the reasons cannot be delivered; the listing stays down and no strike follows', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    const deliver = (outcome: 'delivered' | 'undeliverable') =>
      stage.case('c1', { type: 'confirm-delivery', outcome, at: stage.world.now, by: 'marketplace' }, system);
    stage.must(deliver('undeliverable'));
    stage.after(2);
    expect(stage.world.case('c1').clocks).not.toHaveProperty('answer');
    expect(stage.world.seller(shop).strikes).toEqual({});
    expect(stage.world.effects.at(-1)).toMatchObject({ kind: 'desk-task', task: 'undeliverable' });
    stage.must(deliver('delivered'));
    expect(stage.status('c1')).toBe('answer-window');
  });

  it('asks a person when a removal is not confirmed in time', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'unconfirmed', observedAt: stage.world.now }, system);
    stage.after(2);
    expect(stage.world.effects.at(-1)).toMatchObject({ kind: 'desk-task', task: 'unconfirmed', case: 'c1' });
    stage.must(stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    expect(stage.status('c1')).toBe('notifying');
  });
});

describe('a receipt', () => {
  it('is one event of the seller: the case that gets it reports nothing back', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    const ofSeller = () =>
      stage.world.history.flatMap(({ ref, event }) =>
        ref.id === shop && event.type !== 'seller-registered' ? event.type : [],
      );
    stage.must(stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    expect(stage.status('c1')).toBe('notifying');
    expect(ofSeller()).toEqual(['measure-imposed', 'target-downed']);
    stage.receipt();
    expect(ofSeller()).toEqual(['measure-imposed', 'target-downed', 'target-observed']);
  });
});

describe('a removal that was held back, and that the desk refuses', () => {
  const refuse = (stage: Stage, actor = desk('ada')) =>
    stage.case('c1', { type: 'refuse-removal', lacks: ['innocent-reading'], reasons: sealed('reasons') }, actor);

  it('ends its case without a decision on the claim, which may be filed again; it counts against no one', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.must(refuse(stage));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'restoring',
      decision: { outcome: 'discontinued', by: 'desk', decider: 'ada' },
    });
    expect(stage.world.seller(shop).strikes).toEqual({});
    const told = stage.world.effects.flatMap((effect) =>
      effect.kind === 'notice' ? [`${effect.to} ${effect.notice}`] : [],
    );
    expect(told).toEqual(['complainant right-verified', 'complainant case-discontinued']);
    expect(blocksRefiling(stage.world.case('c1'))).toBeUndefined();
  });

  it('is refused by the desk only, before the takedown, and while the case is not paused', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    expect(refuse(stage, system)).toMatchObject({ refused: 'desk-only' });
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ada')));
    expect(refuse(stage)).toMatchObject({ refused: 'case-on-hold' });
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ada')));
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    expect(refuse(stage)).toMatchObject({ refused: 'wrong-state' });
  });
});

describe('a removal that the people of its marketplace refuse', () => {
  const theirs: Actor = { kind: 'marketplace', marketplace: 'taobao' };
  const refuse = (stage: Stage, actor = theirs) =>
    stage.case('c1', { type: 'refuse-removal', lacks: ['seller-authorised'], reasons: sealed('reasons') }, actor);
  const toldTo = (stage: Stage, side: string) =>
    stage.world.effects.flatMap((effect) => (effect.kind === 'notice' && effect.to === side ? [effect.notice] : []));

  it('ends its case without a decision on the claim; a seller whose listing was never touched hears nothing', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.file('c1');
    stage.must(refuse(stage));
    expect(stage.world.case('c1')).toMatchObject({
      status: 'restoring',
      decision: { outcome: 'discontinued', by: 'marketplace' },
      deciders: [],
    });
    expect(toldTo(stage, 'seller')).toEqual([]);
    expect(toldTo(stage, 'complainant').at(-1)).toBe('case-discontinued');
    expect(blocksRefiling(stage.world.case('c1'))).toBeUndefined();
  });

  it('is restored while the complaint is undecided, and its seller is told; what was decided is the review team’s', () => {
    const stage = new Stage();
    stage.file('c1');
    expect(stage.status('c1')).toBe('answer-window');
    stage.must(refuse(stage));
    expect(stage.status('c1')).toBe('restored');
    expect(stage.world.seller(shop).strikes).toEqual({});
    expect(toldTo(stage, 'seller').at(-1)).toBe('restored');
    expect(refuse(stage)).toMatchObject({ refused: 'wrong-state' });
  });

  it('is refused by no other marketplace, and not while a court or the review team has the case', () => {
    const stage = new Stage();
    stage.file('c1');
    expect(refuse(stage, { kind: 'marketplace', marketplace: 'tmall' })).toMatchObject({ refused: 'not-your-case' });
    stage.must(stage.case('c1', { type: 'hold', ground: 'authority-hold' }, desk('ada')));
    expect(refuse(stage)).toMatchObject({ refused: 'case-on-hold' });
  });
});
