import { describe, expect, it } from 'vitest';
import type { Custody, FiledCase, Report } from '../../src/case/state.ts';
import type { Sealed } from '../../src/evidence.ts';
import type { RulingReason } from '../../src/policy/index.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, exhibit, participant, Stage, sealed, sellerOf, shop } from '../stage.ts';

const bought: Report = {
  ...{ kind: 'test-purchase', on: '2026-03-02', order: sealed('order'), examiner: sealed('examiner') },
  ...{ finding: 'not-genuine', documents: [exhibit('report')] },
};
const examined: Report = { ...bought, kind: 'expert-report' };
const met = { invoice: 'met', letter: 'unmet', photos: 'met', story: 'unmet' } as const;
const tied = { ...met, photos: 'unverifiable' } as const;
const reasons = sealed('why');

const caseOf = (stage: Stage): FiledCase => {
  const state = stage.world.case('c1');
  if (state.status === 'new') throw new Error('not filed');
  return state;
};
const answered = (rules = sampleRules): Stage => {
  const stage = new Stage({ rules });
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  return stage;
};
const back = (stage: Stage, report: Report = bought) =>
  stage.case('c1', { type: 'stand-behind', report }, participant(brand));
const backed = (report: Report = bought): Stage => {
  const stage = answered();
  stage.must(back(stage, report));
  return stage;
};
const reply = (stage: Stage, more: object = { statement: sealed('words') }) =>
  stage.case('c1', { type: 'reply', reply: { exhibits: [], ...more } }, sellerOf(shop));
const rule = (stage: Stage, outcome: 'upheld' | 'overturned', checklist: object, against?: RulingReason) =>
  stage.case(
    'c1',
    { type: 'rule', outcome, checklist: { ...checklist }, reasons, ...(against && { against }) },
    desk('ann'),
  );
const notices = (stage: Stage) =>
  stage.world.effects.flatMap((one) => (one.kind === 'notice' ? [`${one.to} ${one.notice}`] : []));
const tasks = (stage: Stage) => stage.world.effects.filter((one) => one.kind === 'desk-task' && one.task === 'ruling');

describe('a report', () => {
  it('goes to the seller, whose deadline runs before the desk’s', () => {
    const stage = backed();
    expect(caseOf(stage)).toMatchObject({
      status: 'ruling',
      report: { kind: 'test-purchase', finding: 'not-genuine', at: stage.world.now },
      clocks: { reply: '2026-03-05T16:00:00.000Z', replyReminder: '2026-03-03T16:00:00.000Z' },
    });
    expect(notices(stage).at(-1)).toBe('seller report-received');
    expect(tasks(stage)).toEqual([]);
    expect(rule(stage, 'upheld', tied)).toEqual({ refused: 'reply-awaited' });
  });

  it('must be complete, the complainant’s, in time, and under rules with rulings', () => {
    const stage = answered();
    expect(back(stage, { ...bought, documents: [] })).toMatchObject({ refused: 'report-incomplete' });
    const { order: _none, ...unordered } = bought;
    expect(back(stage, unordered)).toMatchObject({ missing: [{ field: 'report.order' }] });
    expect(stage.case('c1', { type: 'stand-behind', report: bought }, sellerOf(shop))).toEqual({
      refused: 'not-your-case',
    });
    stage.must(back(stage, { ...unordered, kind: 'expert-report' }));
    expect(back(stage)).toEqual({ refused: 'wrong-state' });
    for (const rules of [{ ...sampleRules, reports: undefined }, { ...sampleRules, standBehind: 'upheld' } as const])
      expect(back(answered(rules))).toEqual({ refused: 'report-not-taken' });
  });
});

describe('the chain of custody of a test purchase', () => {
  // Filed and answered on Monday, 2 March, 10:00 in Shanghai: the parcel came before.
  const [bought0, received, handed, arrived] = [
    ...['2026-02-20', '2026-02-23T02:00:00.000Z', '2026-02-25T09:30:00.000Z', '2026-02-26T01:00:00.000Z'],
  ] as const;
  const [buyer, courier, laboratory] = ['buyer', 'courier', 'laboratory'].map(sealed) as [Sealed, Sealed, Sealed];
  const whole = [
    { by: buyer, from: received, to: handed },
    { by: courier, from: handed, to: arrived },
    { by: laboratory, from: arrived },
  ] as const;
  const withChain = (custody: readonly Custody[]): Report => ({ ...bought, on: bought0, custody });

  it('is kept with the report', () => {
    expect(caseOf(backed(withChain(whole))).report?.custody).toEqual(whole);
    expect(caseOf(backed({ ...withChain(whole), on: '2026-02-23' })).report?.custody).toEqual(whole);
  });

  const [first, second, last] = whole;
  const minute = (instant: string, more: number) => new Date(Date.parse(instant) + more * 60_000).toISOString();
  it.each<[string, readonly Custody[], string]>([
    ['a gap', [first, { ...second, from: minute(handed, 1) }, last], '1.from'],
    ['an overlap', [first, { ...second, from: minute(handed, -1) }, last], '1.from'],
    ['a wrong order', [second, first, last], '1.from'],
    ['a holder who never gave it on', [{ by: buyer, from: received }, second, last], '0.to'],
    ['an end before its beginning', [{ ...first, to: received }, { ...second, from: received }, last], '0.to'],
    ['an end in the future', [{ ...first, to: '2026-03-03T00:00:00.000Z' }], '0.to'],
    ['a beginning in the future', [{ by: buyer, from: '2026-03-03T00:00:00.000Z' }], '0.from'],
    ['a holder before the purchase', [{ ...first, from: '2026-02-19T15:59:59.999Z' }, second, last], '0.from'],
  ])('is refused with %s, by the field', (_what, custody, field) => {
    const stage = answered();
    expect(back(stage, withChain(custody))).toEqual({
      refused: 'custody-broken',
      missing: [{ code: 'custody-broken', field: `report.custody.${field}` }],
    });
    expect(caseOf(stage).status).toBe('brand-window');
  });

  it('of an expert’s report may begin before its day', () => {
    expect(caseOf(backed({ ...examined, custody: whole })).report?.custody).toEqual(whole);
  });
});

describe('the seller’s reply', () => {
  it('is allowed once, for the seller only, not empty, and opens the ruling', () => {
    const stage = backed();
    expect(stage.case('c1', { type: 'reply', reply: { exhibits: [] } }, participant(brand))).toEqual({
      refused: 'not-your-case',
    });
    expect(reply(stage, {})).toEqual({ refused: 'nothing-new' });
    stage.must(reply(stage));
    expect(caseOf(stage)).toMatchObject({ status: 'ruling', reply: { statement: sealed('words') } });
    expect(Object.keys(caseOf(stage).clocks)).toEqual(['ruling']);
    expect(notices(stage).at(-1)).toBe('complainant report-answered');
    expect(tasks(stage)).toHaveLength(1);
    expect(reply(stage)).toEqual({ refused: 'wrong-state' });
    stage.must(rule(stage, 'upheld', tied));
  });

  it('is reminded of once; silence costs only the time', () => {
    const stage = backed();
    stage.after(5);
    expect(notices(stage).filter((one) => one === 'seller reply-reminder')).toHaveLength(1);
    expect(caseOf(stage)).toMatchObject({ status: 'ruling' });
    expect(Object.keys(caseOf(stage).clocks)).toEqual(['ruling']);
    expect(reply(stage)).toEqual({ refused: 'wrong-state' });
    stage.must(rule(stage, 'overturned', met));
    expect(stage.status('c1')).toBe('restored');
  });

  it('keeps its remaining time while the case is on hold', () => {
    const stage = backed();
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    stage.after(30);
    expect(reply(stage)).toEqual({ refused: 'case-on-hold' });
    stage.must(stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann')));
    expect(rule(stage, 'upheld', tied)).toEqual({ refused: 'reply-awaited' });
    stage.must(reply(stage));
  });

  it('need not be awaited by a complainant who gives up', () => {
    const stage = backed();
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    expect(stage.status('c1')).toBe('restored');
    stage.after(10);
    expect(stage.status('c1')).toBe('restored');
  });
});

describe('the matter after a withdrawal', () => {
  it('is not reopened with a report that the seller replied to', () => {
    const stage = backed();
    stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
    const { target } = caseOf(stage);
    const again = (id: string, sha256: string) =>
      stage.must(stage.file(id, { target, evidence: [{ kind: 'comparison', id: 'any', sha256 }] }));
    again('c2', exhibit('report').sha256);
    expect(stage.status('c2')).toBe('refused');
    again('c3', 'cd'.repeat(32));
    expect(stage.status('c3')).not.toBe('refused');
  });
});

describe('a ruling with a report', () => {
  const heard = (report: Report): Stage => {
    const stage = backed(report);
    stage.must(reply(stage));
    return stage;
  };

  it('may differ from sufficient papers for a reason that rests on that kind of report', () => {
    const stage = heard(bought);
    expect(rule(stage, 'upheld', met)).toMatchObject({ refused: 'ruling-needs-reason' });
    stage.must(rule(stage, 'upheld', met, 'bought-goods-infringe'));
    expect(caseOf(stage).decision?.contest).toEqual({
      proof: 'met',
      brand: 'backed',
      against: 'bought-goods-infringe',
    });
    expect(rule(heard(examined), 'upheld', met, 'bought-goods-infringe')).toEqual({
      refused: 'ruling-contradicts-checklist',
    });
  });

  it('may find the report refuted by the seller’s reply', () => {
    const stage = heard(bought);
    stage.must(rule(stage, 'overturned', tied, 'report-refuted'));
    expect(stage.status('c1')).toBe('restored');
  });
});
