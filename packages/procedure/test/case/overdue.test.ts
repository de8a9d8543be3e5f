import { describe, expect, it } from 'vitest';
import { rulingWait } from '../../src/case/ruling-wait.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, listing, mark, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const texts = { en: 'sample', 'zh-CN': '样例' };
const rules = sampleRules;
const reasons = sealed('reasons');
const verdicts = (invoice: 'met' | 'unmet') => ({ invoice, letter: 'unmet', photos: invoice, story: 'unmet' }) as const;
const rule = (stage: Stage, outcome: 'upheld' | 'overturned', user = 'mei') =>
  stage.case(
    'c1',
    { type: 'rule', outcome, checklist: verdicts(outcome === 'upheld' ? 'unmet' : 'met'), reasons },
    desk(user),
  );
const isDown = (stage: Stage) => stage.world.shelf.isDown(listing('c1'));
const standBehind = (stage: Stage) => stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
const told = (stage: Stage, notice: string) =>
  stage.world.effects.flatMap((effect) => (effect.kind === 'notice' && effect.notice === notice ? [effect.to] : []));
const openTasks = (stage: Stage) => {
  const open = new Set<string>();
  for (const effect of stage.world.effects) {
    if (effect.kind === 'desk-task') open.add(effect.task);
    if (effect.kind === 'desk-task-done')
      for (const one of [...open]) if (effect.task === 'any' || effect.task === one) open.delete(one);
  }
  return [...open].sort();
};

/** Answered and maintained; the desk's time for the ruling has passed. */
function unruled(options: { classes?: number[]; rules?: typeof rules } = {}): Stage {
  const stage = new Stage({ rules: options.rules ?? rules });
  stage.register('all', brand, { classes: [] });
  stage.must(
    stage.file('c1', {
      right: 'all',
      target: listing('c1'),
      listing: { exists: true, shown: 'text', shipsTo: ['CN'], ...(options.classes && { classes: options.classes }) },
    }),
  );
  stage.must(stage.answer('c1'));
  standBehind(stage);
  expect(isDown(stage)).toBe(true);
  stage.after(14);
  return stage;
}

describe('an overdue ruling', () => {
  it('restores the listing until the desk has decided, notifies both sides and costs nothing', () => {
    const stage = unruled();
    expect(isDown(stage)).toBe(false);
    expect(stage.world.case('c1')).toMatchObject({
      status: 'ruling',
      provisional: { since: expect.any(String), seen: { stillDown: false } },
    });
    expect(told(stage, 'restored-provisionally').sort()).toEqual(['complainant', 'seller']);
    expect(openTasks(stage)).toEqual(['overdue', 'ruling']);
    expect(stage.world.seller(shop).strikes).toEqual({});
  });

  it('leaves the listing restored when the ruling is for the seller: restored once', () => {
    const stage = unruled();
    stage.must(rule(stage, 'overturned'));
    expect(isDown(stage)).toBe(false);
    expect(stage.status('c1')).toBe('restored');
    expect(told(stage, 'restored')).toHaveLength(2);
  });

  it('reports the time down, without the time restored', () => {
    const stage = unruled();
    const { provisional } = stage.world.case('c1') as { provisional?: { since: string } };
    stage.after(3);
    stage.must(rule(stage, 'overturned'));
    expect(stage.world.case('c1')).toMatchObject({ gaveBack: { back: { down: { until: provisional?.since } } } });
  });

  it('takes the listing down again once the ruling is against the seller, and counts it once', () => {
    const stage = unruled();
    stage.must(rule(stage, 'upheld'));
    expect(isDown(stage)).toBe(true);
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', provisional: { until: stage.world.now } });
    expect(Object.values(stage.world.seller(shop).strikes)).toHaveLength(1);
    expect(openTasks(stage)).toEqual([]);
  });

  it('leaves it restored if the complainant gives up, and lets nothing stay down by agreement', () => {
    const stage = unruled();
    expect(stage.case('c1', { type: 'withdraw', withdrawal: 'settled', keepDown: true }, participant(brand))).toEqual({
      refused: 'may-not-stay-down',
    });
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'settled' }, participant(brand)));
    expect([stage.status('c1'), isDown(stage)]).toEqual(['restored', false]);
  });

  it.each([
    [1, true],
    [12, false],
  ])('leaves it down where another case of day %i holds it', (days, stillDown) => {
    const stage = new Stage();
    stage.register('second', brand);
    stage.must(stage.file('c1', { target: listing('c1') }));
    stage.must(stage.answer('c1'));
    standBehind(stage);
    stage.after(days);
    stage.must(stage.file('c2', { right: 'second', target: listing('c1') }));
    stage.after(14 - days);
    expect(stage.world.case('c1')).toMatchObject({ status: 'ruling', provisional: { seen: { stillDown } } });
    expect(isDown(stage)).toBe(true);
    stage.must(rule(stage, 'overturned'));
    expect(stage.world.case('c1')).toMatchObject({ status: 'restored', restoration: 'still-down' });
    expect(isDown(stage)).toBe(true);
  });

  it('of goods of health and safety keeps them down, and an administrator decides within a business day', () => {
    const sensitive = { texts, goods: [{ kind: 'cosmetics', classes: [3], words: [], texts }] };
    const stage = unruled({ classes: [3], rules: { ...rules, sensitive } });
    expect(isDown(stage)).toBe(true);
    expect(openTasks(stage)).toEqual(['administrator-decision', 'overdue', 'ruling']);
    expect(stage.world.effects).toContainEqual(
      expect.objectContaining({ task: 'administrator-decision', due: expect.any(String) }),
    );
    stage.must(rule(stage, 'overturned'));
    expect([openTasks(stage), isDown(stage)]).toEqual([[], false]);
  });

  it('changes nothing if the pack has no such rule', () => {
    const { lateDesk: _, ...without } = rules;
    const stage = unruled({ rules: without });
    expect([isDown(stage), openTasks(stage)]).toEqual([true, ['overdue', 'ruling']]);
  });

  it('waits while a court has the matter', () => {
    const stage = new Stage();
    stage.must(stage.file('c1', { target: listing('c1') }));
    stage.must(stage.answer('c1'));
    standBehind(stage);
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('mei')));
    stage.after(30);
    expect(isDown(stage)).toBe(true);
  });
});

describe('an overdue appeal', () => {
  const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
  const decide = (outcome: 'confirmed' | 'reversed') => ({ type: 'decide-appeal', outcome, reasons }) as const;
  function undecided(): Stage {
    const stage = new Stage();
    stage.upheld('c1', { target: listing('c1') });
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.after(30);
    return stage;
  }

  it('of the seller puts the listing back; the strike stays contested', () => {
    const stage = undecided();
    expect(isDown(stage)).toBe(false);
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', provisional: {} });
  });

  it('that fails takes it down again', () => {
    const stage = undecided();
    stage.must(stage.case('c1', decide('confirmed'), desk('bo')));
    expect([stage.status('c1'), isDown(stage)]).toEqual(['upheld', true]);
    expect(openTasks(stage)).toEqual([]);
  });

  it('that fails after the right lapsed leaves it up: nothing is removed without authority', () => {
    const stage = undecided();
    stage.must(stage.right(mark, { type: 'lapse', cause: 'surrendered' }, desk('mei')));
    stage.must(stage.case('c1', decide('confirmed'), desk('bo')));
    expect([stage.status('c1'), isDown(stage)]).toEqual(['upheld', false]);
  });

  it('that is won leaves it restored, once, and removes the strike', () => {
    const stage = undecided();
    stage.must(stage.case('c1', decide('reversed'), desk('bo')));
    expect([stage.status('c1'), isDown(stage)]).toEqual(['restored', false]);
    expect(stage.world.seller(shop).strikes).toEqual({});
  });

  it('is not goods offered again: no complaint can treat it as such', () => {
    const stage = undecided();
    stage.file('c2', { target: listing('c1') });
    expect(stage.world.case('c2')).toMatchObject({
      status: 'refused',
      decision: { missing: [{ code: 'parent-not-upheld' }] },
    });
  });

  it('of the complainant changes nothing: the listing is up already', () => {
    const stage = unruled({ rules });
    stage.must(rule(stage, 'overturned'));
    stage.must(stage.case('c1', appeal, participant(brand)));
    stage.after(30);
    expect([stage.status('c1'), isDown(stage)]).toEqual(['restored', false]);
  });
});

describe('a marketplace that does not restore the listing', () => {
  const restore = (stage: Stage, failed?: true) =>
    stage.case('c1', { type: 'confirm-restoration', stillDown: false, ...(failed && { failed }) }, { kind: 'system' });

  /** By hand: the listing was taken down, and the order to restore it because of the delay fails. */
  function notPutBack(contested: (stage: Stage) => void): Stage {
    const stage = new Stage({ marketplace: 'manual' });
    stage.must(stage.file('c1'));
    const observedAt = stage.world.now;
    stage.must(stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt }, { kind: 'system' }));
    stage.must(
      stage.case('c1', { type: 'confirm-delivery', outcome: 'delivered', at: observedAt, by: 'link' }, desk('ann')),
    );
    contested(stage);
    stage.after(30);
    stage.must(restore(stage, true));
    expect(stage.world.case('c1')).toMatchObject({ restoration: 'failed', provisional: {} });
    expect(openTasks(stage)).toContain('restoration-failed');
    return stage;
  }
  const unruledThen = () =>
    notPutBack((stage) => {
      stage.must(stage.answer('c1'));
      standBehind(stage);
    });
  const undecidedThen = () =>
    notPutBack((stage) => {
      stage.after(7);
      stage.must(stage.case('c1', { type: 'appeal', grounds: sealed('grounds') }, sellerOf(shop)));
    });
  const dismiss = (stage: Stage) =>
    stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons }, desk('bo'));

  it.each([
    ['the ruling is for the seller', (stage: Stage) => rule(stage, 'overturned')],
    [
      'the complainant gives its claim up',
      (stage: Stage) => stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)),
    ],
  ])('stays the desk’s task once %s, until the listing is seen', (_what, ends) => {
    const stage = unruledThen();
    stage.must(ends(stage));
    expect([stage.status('c1'), openTasks(stage)]).toEqual(['restoring', ['restoration-failed']]);
    stage.must(restore(stage));
    expect([stage.status('c1'), openTasks(stage)]).toEqual(['restored', []]);
  });

  it('has no open task once the ruling takes the listing down again', () => {
    const stage = unruledThen();
    stage.must(rule(stage, 'upheld'));
    expect(stage.world.case('c1')).not.toHaveProperty('restoration');
    expect([stage.status('c1'), openTasks(stage)]).toEqual(['upheld', []]);
  });

  it('stays a task if the ruling may not take it down again, since the right lapsed', () => {
    const stage = unruledThen();
    stage.must(stage.right(mark, { type: 'lapse', cause: 'surrendered' }, desk('mei')));
    stage.must(stage.case('c1', { type: 'resume', decision: 'go-on' }, desk('mei')));
    stage.must(rule(stage, 'upheld'));
    expect([stage.status('c1'), openTasks(stage)]).toEqual(['upheld', ['restoration-failed']]);
  });

  it('has no open task once an appeal fails and takes the listing down again', () => {
    const stage = undecidedThen();
    stage.must(dismiss(stage));
    expect(stage.world.case('c1')).not.toHaveProperty('restoration');
    expect([stage.status('c1'), openTasks(stage)]).toEqual(['upheld', []]);
  });

  it('stays a task where an appeal fails after the right lapsed', () => {
    const stage = undecidedThen();
    stage.must(stage.right(mark, { type: 'lapse', cause: 'surrendered' }, desk('mei')));
    stage.must(dismiss(stage));
    expect([stage.status('c1'), openTasks(stage)]).toEqual(['upheld', ['restoration-failed']]);
  });
});

describe('a complaint about a provisionally restored listing', () => {
  const missing = (stage: Stage, id: string) => {
    const state = stage.world.case(id);
    return state.status === 'new' ? [] : (state.decision?.missing ?? []).map(({ code }) => code);
  };
  const undecided = (): Stage => {
    const stage = new Stage();
    stage.register('renewed', brand);
    stage.upheld('c1', { right: 'renewed' });
    stage.must(stage.case('c1', { type: 'appeal', grounds: sealed('grounds') }, sellerOf(shop)));
    stage.after(30);
    expect(isDown(stage)).toBe(false);
    return stage;
  };
  const stayedUp = (): Stage => {
    const stage = undecided();
    stage.must(stage.right('renewed', { type: 'lapse', cause: 'not-renewed' }, desk('mei')));
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons }, desk('bo')));
    stage.must(stage.right('renewed', { type: 'renew', validUntil: '2036-01-01' }, desk('mei')));
    expect([stage.status('c1'), isDown(stage)]).toEqual(['upheld', false]);
    return stage;
  };
  const again = { right: 'renewed', target: listing('c1') };

  it('waits for the appeal', () => {
    const stage = undecided();
    stage.must(stage.file('c2', again));
    expect(missing(stage, 'c2')).toEqual(['parent-not-upheld']);
  });

  it('about one that stayed up since the right had lapsed is filed again after the renewal, with no higher gravity', () => {
    const stage = stayedUp();
    stage.must(stage.file('c2', again));
    expect(stage.world.case('c2')).toMatchObject({ status: 'answer-window', gravity: 'normal' });
    expect(stage.world.case('c2')).not.toHaveProperty('parent');
    expect(isDown(stage)).toBe(true);
  });

  it('cannot name it as goods offered again', () => {
    const stage = stayedUp();
    stage.must(stage.file('c2', { ...again, parent: 'c1' }));
    expect(missing(stage, 'c2')).toEqual(['parent-not-upheld']);
    stage.must(stage.file('c3', { right: 'renewed', parent: 'c1' }));
    expect(missing(stage, 'c3')).toEqual(['parent-not-upheld']);
  });
});

describe('a desk that is slow', () => {
  it.each([
    ['none waits', { waiting: 0, oldest: 0, left: 0 }, 0],
    ['at the pace of two weeks', { waiting: 30, oldest: 2, left: 100 }, 4.2],
    ['at least as long as the oldest has waited', { waiting: 21, oldest: 9, left: 100 }, 9],
    ['a day’s work is no delay', { waiting: 20, oldest: 9, left: 1 }, 0],
    ['it has decided nothing yet', { waiting: 30, oldest: 4, left: 0 }, 4],
  ] as const)('%s', (_, queue, days) => {
    expect(rulingWait(queue)).toBe(days);
  });
});
