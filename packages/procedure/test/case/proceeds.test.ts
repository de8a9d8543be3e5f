import { describe, expect, it } from 'vitest';
import type { Rules } from '../../src/policy/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { desk, listing, participant, Stage, sealed, shop, system } from '../stage.ts';

const ofHabit = { first: ['hide'], repeated: ['hide', 'hold-funds'], grave: ['remove', 'hold-funds'] } as const;
const rules: Rules = {
  ...sampleRules,
  measures: {
    ...sampleRules.measures,
    priorRisk: { repeated: 1, grave: 2 },
    heldFor: { count: 10, unit: 'calendar-day' },
    byReason: { counterfeit: { newcomer: ofHabit, good: ofHabit, restricted: ofHabit } },
  },
};

/** A seller with one strike, against whom a case called `c` is filed. */
function withRecord(marketplace: 'perfect' | 'manual' = 'perfect'): Stage {
  const stage = new Stage({ rules, marketplace });
  const strike = { type: 'record-strike', case: 'before', right: 'another-mark', reason: 'counterfeit' } as const;
  const said = { gravity: 'normal', filedAt: stage.world.now, settledBy: 'silence' } as const;
  stage.must(stage.seller(shop, { ...strike, ...said }, system));
  stage.must(stage.file('c'));
  return stage;
}

const stateOf = (stage: Stage, id = 'c') => {
  const state = stage.world.case(id);
  if (state.status === 'new') throw new Error(`${id} is not filed`);
  return state;
};
const money = { kind: 'proceeds', marketplace: 'taobao', id: 'c' } as const;
const orders = (stage: Stage) =>
  stage.world.effects.flatMap((effect) =>
    effect.kind === 'order' && effect.target.kind === 'proceeds' ? [`${effect.desired} ${effect.epoch}`] : [],
  );
const noted = (stage: Stage) =>
  stage.world.history.flatMap(({ ref, event }) =>
    ref.id === 'c' && event.type === 'proceeds-noted' ? [event.word] : [],
  );
const told = (stage: Stage) =>
  stage.world.effects.filter((effect) => effect.kind === 'notice' && effect.notice === 'proceeds-released').length;

describe('a hold of proceeds', () => {
  it('is requested when the goods were seen down, not before', () => {
    const stage = withRecord('manual');
    expect(stateOf(stage)).toMatchObject({ status: 'removing', funds: 'hold' });
    expect(orders(stage)).toEqual([]);
    stage.must(stage.case('c', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    expect(orders(stage)).toEqual(['down 1']);
    expect(stateOf(stage).proceeds?.status).toBe('asked');
  });

  it('hides and restores nothing: listing and proceeds have separate orders', () => {
    const stage = withRecord();
    expect(stage.world.shelf.isDown(money)).toBe(true);
    stage.after(11);
    expect(stage.world.shelf.isDown(money)).toBe(false);
    expect(stage.world.shelf.isDown(listing('c'))).toBe(true);
    expect(orders(stage)).toEqual(['down 1', 'up 2']);
    expect(noted(stage)).toEqual(['held', 'ended', 'released']);
    expect(told(stage)).toBe(1);
  });

  it('ends at its own time even while its case is paused', () => {
    const stage = withRecord();
    const { until = '' } = stateOf(stage).proceeds ?? {};
    stage.must(stage.case('c', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    stage.world.advance(new Date(Date.parse(until) - 1).toISOString());
    expect(stateOf(stage).proceeds?.status).toBe('held');
    stage.world.advance(until);
    expect(stateOf(stage)).toMatchObject({ hold: { ground: 'in-litigation' }, proceeds: { status: 'released' } });
  });

  it('is released with its complaint, once, however late and in any order of reports', () => {
    const stage = withRecord('manual');
    const say = (word: 'held' | 'released' | 'ended' | 'not-released') =>
      stage.must(stage.case('c', { type: 'note-proceeds', word }, system));
    stage.must(stage.case('c', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    stage.must(stage.case('c', { type: 'withdraw', withdrawal: 'mistake' }, participant('brand')));
    expect(orders(stage)).toEqual(['down 1', 'up 2']);
    say('released');
    say('held');
    say('ended');
    say('not-released');
    say('released');
    expect(noted(stage)).toEqual(['ended', 'released']);
    expect(told(stage)).toBe(1);
  });

  it('that ended is reported to the seller even if the release was reported first', () => {
    const stage = withRecord('manual');
    stage.must(stage.case('c', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    stage.must(stage.case('c', { type: 'note-proceeds', word: 'released' }, system));
    expect(noted(stage)).toEqual(['ended', 'released']);
    expect(told(stage)).toBe(1);
  });

  it('is a desk task while the marketplace does not release it, whatever is decided meanwhile', () => {
    const stage = withRecord('manual');
    const open = () =>
      stage.world.effects
        .filter((effect) => effect.kind === 'desk-task' || effect.kind === 'desk-task-done')
        .findLast(({ task }) => task === 'any' || task === 'proceeds-not-released');
    stage.must(stage.case('c', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    const delivered = { outcome: 'delivered', at: stage.world.now, by: 'marketplace' } as const;
    stage.must(stage.case('c', { type: 'confirm-delivery', ...delivered }, system));
    stage.must(stage.case('c', { type: 'note-proceeds', word: 'not-released' }, system));
    expect(open()).toMatchObject({ kind: 'desk-task', task: 'proceeds-not-released', case: 'c' });
    stage.after(8);
    expect(stateOf(stage).status).toBe('upheld');
    expect(open()).toMatchObject({ kind: 'desk-task', task: 'proceeds-not-released', case: 'c' });
    stage.must(stage.case('c', { type: 'note-proceeds', word: 'released' }, system));
    expect(open()).toMatchObject({ kind: 'desk-task-done', task: 'proceeds-not-released', case: 'c' });
  });

  it('stays while another complaint about the listing needs it, and each ends at its own time', () => {
    const stage = withRecord();
    stage.after(3);
    stage.enrol('rival', 'rights-holder');
    stage.register('rivals-mark', 'rival');
    const target = listing('c');
    stage.must(stage.file('d', { complainant: 'rival', holder: 'rival', right: 'rivals-mark', target }));
    expect(stateOf(stage, 'd').proceeds?.status).toBe('held');
    stage.must(stage.case('c', { type: 'withdraw', withdrawal: 'authorised-since' }, participant('brand')));
    expect(stateOf(stage).proceeds?.status).toBe('ended');
    expect(stage.world.shelf.isDown(money)).toBe(true);
    stage.after(11);
    expect(stateOf(stage, 'd').proceeds?.status).toBe('released');
    expect(orders(stage)).toEqual(['down 1', 'up 2']);
  });

  it('is not requested twice: a listing taken down again after an appeal keeps its proceeds free', () => {
    const stage = withRecord();
    stage.must(stage.case('c', { type: 'hold', ground: 'authority-hold' }, desk('ann')));
    stage.must(stage.case('c', { type: 'release', outcome: 'for-seller' }, desk('ann')));
    expect(stateOf(stage)).toMatchObject({ status: 'restored', proceeds: { status: 'released' } });
    stage.must(stage.case('c', { type: 'appeal', grounds: sealed('grounds') }, participant('brand')));
    const reversed = { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('reasons') } as const;
    stage.must(stage.case('c', reversed, desk('bea')));
    expect(stateOf(stage)).toMatchObject({ status: 'upheld', proceeds: { status: 'released' } });
    expect(orders(stage)).toEqual(['down 1', 'up 2']);
  });

  it('is not requested by a case taken down again before the seller’s notice', () => {
    const stage = withRecord('manual');
    const gone = (): void =>
      stage.must(stage.case('c', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system));
    gone();
    stage.must(stage.case('c', { type: 'hold', ground: 'authority-hold' }, desk('ann')));
    stage.must(stage.case('c', { type: 'release', outcome: 'for-seller' }, desk('ann')));
    stage.must(stage.case('c', { type: 'confirm-restoration', stillDown: false }, system));
    stage.must(stage.case('c', { type: 'appeal', grounds: sealed('grounds') }, participant('brand')));
    const reversed = { type: 'decide-appeal', outcome: 'reversed', reasons: sealed('reasons') } as const;
    stage.must(stage.case('c', reversed, desk('bea')));
    expect(stateOf(stage).status).toBe('removing');
    gone();
    expect(stateOf(stage)).toMatchObject({ status: 'notifying', proceeds: { status: 'ended' } });
    expect(orders(stage)).toEqual(['down 1', 'up 2']);
  });

  it('is recorded by the programme only', () => {
    const stage = withRecord();
    const say = { type: 'note-proceeds', word: 'released' } as const;
    for (const actor of [desk('ann'), participant('brand'), { kind: 'seller', seller: shop } as const])
      expect(stage.case('c', say, actor)).toMatchObject({ refused: 'not-for-this-actor' });
  });
});

describe('no proceeds are held', () => {
  it('for a seller without decided cases', () => {
    const stage = new Stage({ rules });
    stage.must(stage.file('c'));
    expect(stateOf(stage).funds).toBe('none');
    expect(orders(stage)).toEqual([]);
  });

  it('if the marketplace cannot, as recorded, or decides itself', () => {
    const stage = withRecord('manual');
    stage.must(stage.file('not-here', { holdsProceeds: false }));
    expect(stateOf(stage, 'not-here').funds).toBe('not-here');
    stage.must(stage.file('there', { forum: 'decides-there' }));
    expect(stateOf(stage, 'there').funds).toBe('none');
    const seen = { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now } as const;
    stage.must(stage.case('not-here', seen, system));
    expect(orders(stage)).toEqual([]);
  });
});
