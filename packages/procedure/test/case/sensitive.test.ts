import { describe, expect, it } from 'vitest';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed } from '../stage.ts';

const texts = { en: 'sample', 'zh-CN': '样例' };
const rules = {
  ...sampleRules,
  sensitive: { texts, goods: [{ kind: 'cosmetics', classes: [3], words: ['护肤', 'makeup'], texts }] },
};
const withdraw = (stage: Stage) => stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand));
function contested(listing: { classes?: number[]; category?: string }): Stage {
  const stage = new Stage({ rules });
  stage.register('cream', brand, { classes: [] });
  stage.must(
    stage.file('c1', { right: 'cream', listing: { exists: true, shipsTo: ['CN'], shown: 'text', ...listing } }),
  );
  stage.must(stage.answer('c1'));
  return stage;
}
const reasons = sealed('reasons');
const shown = { invoice: 'met', letter: 'unmet', photos: 'met', story: 'unmet' } as const;

describe('contested goods of health and safety', () => {
  it.each([{ classes: [18, 3] }, { category: '美妆/护肤' }, { category: 'Makeup & Nails' }])(
    'are recognised by %o, and wait for a person',
    (listing) => {
      const stage = contested(listing);
      stage.after(5);
      expect(stage.world.case('c1')).toMatchObject({ status: 'ruling', goods: 'cosmetics' });
    },
  );

  it.each([{ classes: [18] }, { category: 'bags' }, {}])('others are restored by silence: %o', (listing) => {
    const stage = contested(listing);
    stage.after(5);
    expect(stage.world.case('c1')).toMatchObject({ status: 'restored', decision: { by: 'silence' } });
  });

  it('can be given up once, during a ruling too, whose time continues', () => {
    const stage = contested({ classes: [3] });
    stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
    const { clocks } = stage.world.case('c1');
    stage.after(1);
    stage.must(withdraw(stage));
    expect(stage.world.case('c1')).toMatchObject({ status: 'ruling', givenUp: 'mistake', clocks });
    expect(withdraw(stage)?.refused).toBe('wrong-state');
    stage.must(stage.case('c1', { type: 'rule', outcome: 'overturned', checklist: shown, reasons }, desk('ann')));
    expect(stage.world.case('c1')).toMatchObject({ status: 'restored', decision: { contest: { brand: 'withdrawn' } } });
    const counted = stage.world.history.findLast(({ event }) => event.type === 'outcome-counted');
    expect(counted?.event).toMatchObject({ outcome: 'withdrawn-mistake' });
  });

  it('stay down by a settlement, and are restored at once before an answer', () => {
    const settled = contested({ classes: [3] });
    const settle = { type: 'withdraw', withdrawal: 'settled', keepDown: true } as const;
    settled.must(settled.case('c1', settle, participant(brand)));
    expect(settled.status('c1')).toBe('settled');
    const early = new Stage({ rules });
    early.must(early.file('c1', { listing: { exists: true, shipsTo: ['CN'], shown: 'text', category: '护肤' } }));
    early.must(withdraw(early));
    expect(early.status('c1')).toBe('restored');
  });
});
