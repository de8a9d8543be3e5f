import { describe, expect, it } from 'vitest';
import type { Rules } from '../../src/policy/index.ts';
import type { ProceedingsGap } from '../../src/refusals.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop, system } from '../stage.ts';

const twoDays = { count: 2, unit: 'business-day' } as const;
const statutory: Rules = {
  ...sampleRules,
  standBehind: 'proceedings',
  proceedings: { kinds: ['suit', 'complaint'], decision: twoDays },
};

const answered = (rules: Rules = statutory): Stage => {
  const stage = new Stage({ rules });
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  return stage;
};
const enter = (stage: Stage, matter = 'p1', kind: 'suit' | 'complaint' = 'suit', who = participant(brand)) =>
  stage.case(
    'c1',
    {
      ...{ type: 'raise-matter', kind: 'proceedings', matter, documents: [] },
      said: { kind, on: '2026-03-02', before: sealed('before'), number: sealed('number') },
    },
    who,
  );
const about = { type: 'find-matter', kind: 'proceedings', reasons: sealed('why') } as const;
const confirm = (stage: Stage, matter = 'p1') =>
  stage.case('c1', { ...about, matter, finding: 'confirmed' }, desk('ann'));
const reject = (stage: Stage, lacks: readonly ProceedingsGap[] = ['other-matter'], matter = 'p1') =>
  stage.case('c1', { ...about, matter, finding: 'rejected', lacks }, desk('ann'));
const filed = (stage: Stage) => {
  const state = stage.world.case('c1');
  if (state.status === 'new') throw new Error('nothing was filed');
  return state;
};

describe('a lawsuit or a complaint to an authority', () => {
  it('may be entered by the complainant before the deadline, if only that keeps goods down', () => {
    const stage = answered();
    expect(enter(stage, 'p1', 'suit', sellerOf(shop))).toEqual({ refused: 'not-your-case' });
    expect(enter(answered({ ...statutory, standBehind: 'ruling' }))).toEqual({ refused: 'wrong-state' });
    expect(enter(answered({ ...statutory, proceedings: undefined }))).toEqual({ refused: 'wrong-state' });
    stage.must(enter(stage));
    expect(filed(stage)).toMatchObject({ status: 'brand-window', clocks: {}, hold: { ground: 'in-litigation' } });
    stage.after(60);
    expect(stage.world.shelf.down()).toHaveLength(1);
  });

  it('must be of a kind that the rules name', () => {
    const stage = answered({ ...statutory, proceedings: { kinds: ['suit'], decision: twoDays } });
    expect(enter(stage, 'p1', 'complaint')).toMatchObject({
      refused: 'proceedings-not-accepted',
      missing: [{ code: 'proceedings-not-accepted', field: 'kind', detail: { accepted: 'suit' } }],
    });
  });

  it('confirmed, leaves the case on hold until its outcome is entered; who confirmed decides no appeal', () => {
    const stage = answered();
    stage.must(enter(stage));
    stage.must(confirm(stage));
    expect(filed(stage)).toMatchObject({ hold: { ground: 'in-litigation' }, deciders: ['ann'] });
    expect(confirm(stage)).toEqual({ refused: 'wrong-state' });
    stage.must(stage.case('c1', { type: 'release', outcome: 'for-seller' }, desk('bo')));
    expect(stage.status('c1')).toBe('restored');
  });

  it('confirmed and withdrawn later, leaves the time that was left at its entry', () => {
    const stage = answered();
    const before = filed(stage).clocks;
    stage.must(enter(stage));
    stage.after(1);
    stage.must(confirm(stage));
    stage.after(30);
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('bo')));
    const { brand: due = '' } = filed(stage).clocks;
    const days = (Date.parse(due) - Date.parse(before.brand ?? '')) / 86_400_000;
    expect(days).toBe(31);
  });

  it('rejected with a reason, leaves the deadline unchanged', () => {
    const stage = answered();
    const before = filed(stage).clocks;
    stage.must(enter(stage));
    expect(reject(stage, [])).toMatchObject({ refused: 'reason-needed' });
    stage.must(reject(stage));
    expect(filed(stage).hold).toBeUndefined();
    expect(filed(stage).clocks).toEqual(before);
    expect(enter(stage)).toEqual({ refused: 'already-exists' });
    stage.must(enter(stage, 'p2', 'complaint'));
    expect(filed(stage).hold?.ground).toBe('authority-hold');
  });

  it('rejected when reminders were due, sends one at once and the others in their time', () => {
    const days = (count: number) => ({ count, unit: 'calendar-day' }) as const;
    const clocks = { ...statutory.clocks, brand: days(15), brandReminders: [days(3), days(5), days(10)] };
    const stage = answered({ ...statutory, clocks });
    stage.must(enter(stage));
    stage.after(7);
    stage.must(reject(stage));
    const told = () => stage.world.effects.filter((one) => one.kind === 'notice' && one.notice === 'brand-reminder');
    stage.after(1);
    expect(told()).toHaveLength(1);
    stage.after(3);
    expect(told()).toHaveLength(2);
    stage.after(5);
    expect(stage.status('c1')).toBe('restored');
  });

  it('rejected after the deadline, ends the measure in the same step', () => {
    const stage = answered();
    stage.must(enter(stage));
    stage.after(30);
    stage.must(reject(stage));
    expect(filed(stage)).toMatchObject({ status: 'restored', decision: { outcome: 'withdrawn', by: 'silence' } });
  });

  it('rejected after a referral, leaves the remaining time: the referral would have stopped it anyway', () => {
    const stage = answered();
    stage.must(enter(stage));
    stage.must(stage.case('c1', { type: 'refer', cause: 'listing-changed' }, system));
    stage.after(30);
    stage.must(stage.case('c1', { type: 'resume', decision: 'go-on' }, desk('bo')));
    stage.must(reject(stage));
    const { status, clocks } = filed(stage);
    expect(status).toBe('brand-window');
    expect((clocks.brand ?? '') > stage.world.now).toBe(true);
  });

  it('that is undecided is decided before its outcome is entered; a withdrawal need not wait', () => {
    const stage = answered();
    stage.must(enter(stage));
    expect(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('bo'))).toEqual({
      refused: 'proceedings-open',
    });
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(stage.status('c1')).toBe('restored');
    expect(reject(stage)).toEqual({ refused: 'wrong-state' });
  });
});
