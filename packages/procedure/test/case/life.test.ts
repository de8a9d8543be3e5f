import { describe, expect, it } from 'vitest';
import { empty } from '../empty.ts';
import { sampleRules } from '../sample-rules.ts';
import { desk, participant, Stage, sealed, shop } from '../stage.ts';

const standBehind = { type: 'stand-behind' } as const;
const verdicts = (invoice: 'met' | 'unmet') =>
  ({ invoice, letter: 'not-applicable', photos: 'met', story: 'not-applicable' }) as const;
const effectsOf = (stage: Stage, notice: string) =>
  stage.world.effects.filter((effect) => effect.kind === 'notice' && effect.notice === notice);

describe('an expedited complaint', () => {
  it('takes the listing down at once, tells the seller why, and opens its window on delivery', () => {
    const stage = new Stage();
    stage.file('c1');
    expect(stage.world.case('c1')).toMatchObject({
      status: 'answer-window',
      lane: 'expedited',
      measure: 'hide',
      removal: { outcome: 'gone' },
      clocks: { answer: '2026-03-05T16:00:00.000Z' },
    });
    expect(stage.world.effects.filter(({ kind }) => kind === 'order')).toMatchObject([
      { desired: 'down', measure: 'hide', epoch: 1, cases: ['c1'] },
    ]);
    expect(effectsOf(stage, 'statement-of-reasons')).toMatchObject([{ recipient: shop, case: 'c1' }]);
  });

  it('is upheld by silence, once: strike, record and notices to both', () => {
    const stage = new Stage();
    stage.upheld('c1');
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', decision: { by: 'silence', instance: 0 } });
    expect(Object.values(stage.world.seller(shop).strikes)).toMatchObject([
      { id: 'c1', points: 12, track: 'counterfeit' },
    ]);
    expect(stage.countedAs('c1')).toBe('upheld');
    expect(effectsOf(stage, 'case-upheld')).toHaveLength(2);
  });

  it('is restored, once, when the proof is complete and the rights holder is silent', () => {
    const stage = new Stage();
    stage.file('c1');
    expect(stage.answer('c1')).toBeUndefined();
    stage.after(30);
    expect(stage.world.case('c1')).toMatchObject({
      status: 'restored',
      restoration: 'up',
      remindersSent: 2,
      decision: { outcome: 'withdrawn', by: 'silence' },
    });
    const up = stage.world.effects.filter((effect) => effect.kind === 'order' && effect.desired === 'up');
    expect(up).toHaveLength(1);
    expect(effectsOf(stage, 'brand-reminder')).toHaveLength(2);
    expect(stage.countedAs('c1')).toBe('restored-by-silence');
  });

  it('is ruled on the checklist when the rights holder maintains it', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.answer('c1');
    stage.must(stage.case('c1', standBehind, participant('brand')));
    const rule = (outcome: 'upheld' | 'overturned', invoice: 'met' | 'unmet') =>
      stage.case('c1', { type: 'rule', outcome, checklist: verdicts(invoice), reasons: sealed('why') }, desk('ann'));
    expect(rule('upheld', 'met')).toEqual({ refused: 'ruling-contradicts-checklist' });
    expect(rule('overturned', 'unmet')).toEqual({ refused: 'ruling-contradicts-checklist' });
    expect(rule('upheld', 'unmet')).toBeUndefined();
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', decision: { by: 'ruling', decider: 'ann' } });
  });

  it('is overturned and restored when the proof meets the checklist', () => {
    const stage = new Stage();
    stage.file('c1');
    stage.answer('c1');
    stage.case('c1', standBehind, participant('brand'));
    stage.case(
      'c1',
      { type: 'rule', outcome: 'overturned', checklist: verdicts('met'), reasons: sealed('why') },
      desk('ann'),
    );
    expect(stage.status('c1')).toBe('restored');
    expect(stage.countedAs('c1')).toBe('overturned');
  });

  it('is decided at once when the seller accepts it and names its supplier, at the lower price', () => {
    const stage = new Stage();
    stage.file('c1');
    const accepted = { kind: 'accepted', exhibits: [] } as const;
    expect(stage.answer('c1', accepted)).toMatchObject({ refused: 'supplier-missing' });
    stage.must(stage.answer('c1', { ...accepted, supplier: sealed('supplier') }));
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', decision: { by: 'accepted' } });
    expect(stage.world.seller(shop).strikes).toMatchObject({ c1: { points: 4 } });
  });
});

describe('a pack under which silence decides nothing', () => {
  const rules = { ...sampleRules, silence: { seller: 'ruling', complainant: 'ruling' } } as const;

  it('sends a silent seller and a silent complainant to a ruling', () => {
    const stage = new Stage({ rules });
    stage.file('c1');
    stage.file('c2');
    stage.answer('c2');
    stage.after(7);
    expect([stage.status('c1'), stage.status('c2')]).toEqual(['ruling', 'ruling']);
    stage.must(
      stage.case(
        'c1',
        { type: 'rule', outcome: 'upheld', checklist: {}, reasons: sealed('why'), gravity: 'organised' },
        desk('ann'),
      ),
    );
    expect(stage.world.seller(shop).strikes).toMatchObject({
      c1: { points: 48, cases: { c1: { settledBy: 'ruling' } } },
    });
  });
});

describe('a task that the desk does not do', () => {
  it('is overdue by name, and decides nothing', () => {
    const stage = new Stage();
    stage.file('c1', { reason: 'trademark' });
    stage.after(3);
    expect(stage.world.effects.at(-1)).toEqual({ kind: 'desk-task', task: 'overdue', case: 'c1' });
    expect(stage.world.case('c1')).toMatchObject({ status: 'desk-review', clocks: empty });
  });
});

describe('goods offered again', () => {
  it('are a child case with the decision attached: expedited, and graver', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.must(stage.file('c2', { target: { kind: 'listing', marketplace: 'taobao', id: 'again' }, parent: 'c1' }));
    expect(stage.world.case('c2')).toMatchObject({
      parent: 'c1',
      laneReasons: ['returned-after-removal'],
      gravity: 'organised',
    });
  });
});

describe('a bundle', () => {
  it('is answered as one, with an exception for one listing: each case stays separate', () => {
    const stage = new Stage();
    for (const id of ['b1', 'b2', 'b3']) stage.file(id, { bundle: 'b' });
    for (const id of ['b1', 'b2']) stage.answer(id);
    for (const id of ['b1', 'b2']) stage.must(stage.case(id, standBehind, participant('brand')));
    const rule = (id: string, outcome: 'upheld' | 'overturned', invoice: 'met' | 'unmet') =>
      stage.case(id, { type: 'rule', outcome, checklist: verdicts(invoice), reasons: sealed('why') }, desk('ann'));
    rule('b1', 'upheld', 'unmet');
    rule('b2', 'overturned', 'met');
    stage.after(7);
    expect(['b1', 'b2', 'b3'].map((id) => stage.status(id))).toEqual(['upheld', 'restored', 'upheld']);
    expect(Object.values(stage.world.seller(shop).strikes)).toMatchObject([
      { points: 12, cases: { b1: { settledBy: 'ruling' }, b3: { settledBy: 'silence' } } },
    ]);
  });
});
