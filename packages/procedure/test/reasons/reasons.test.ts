import { describe, expect, it } from 'vitest';
import type { Effect, NoticeKind } from '../../src/effects.ts';
import { complaintReasons, measureKey } from '../../src/reasons/measure.ts';
import { empty } from '../empty.ts';
import { sampleRules } from '../sample-rules.ts';
import { brand, desk, participant, Stage, sealed, sellerOf, shop, storefront, system } from '../stage.ts';

type Notice = Extract<Effect, { kind: 'notice' }>;
const told = (stage: Stage, notice: NoticeKind): readonly Notice[] =>
  stage.world.effects.filter((effect): effect is Notice => effect.kind === 'notice' && effect.notice === notice);
const reasons = sealed('reasons');
const inRuling = (stage: Stage): void => {
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
};

describe('a refusal', () => {
  it('by rule names the rule of the first gap and every gap, and can be corrected or appealed', () => {
    const stage = new Stage();
    stage.file('c1', { declaration: false, listing: { exists: false, shipsTo: [], shown: 'text' } });
    const [one] = told(stage, 'complaint-refused');
    expect(one?.decision).toMatchObject({
      ...{ decision: 'refused', by: 'rule' },
      ground: { kind: 'contract', rule: 'declaration', pack: { title: 'Sample', from: '2026-01-01' } },
      missing: [{ code: 'declaration-missing' }, { code: 'listing-not-found' }],
      redress: [{ way: 'file-again' }, { way: 'appeal', until: one?.due }],
    });
  });

  it('by the desk rests on the gaps that it found, not on text alone', () => {
    const stage = new Stage();
    stage.must(stage.file('c1', { reason: 'trademark' }));
    const refuse = { type: 'decide-review', decision: 'refuse', reasons } as const;
    expect(stage.case('c1', { ...refuse, lacks: [] }, desk('ann'))?.refused).toBe('ground-missing');
    stage.must(stage.case('c1', { ...refuse, lacks: ['seller-authorised', 'seller-authorised'] }, desk('ann')));
    expect(told(stage, 'complaint-refused')[0]?.decision).toMatchObject({
      ...{ by: 'person', missing: [{ code: 'seller-authorised' }] },
      ground: { rule: 'lanes.review' },
      redress: [{ way: 'appeal' }],
    });
  });

  it('of a removal names the cap’s rule and the desk’s findings', () => {
    const stage = new Stage({ marketplace: 'manual' });
    stage.must(stage.file('c1'));
    stage.must(stage.case('c1', { type: 'refuse-removal', lacks: ['other-goods'], reasons }, desk('ann')));
    const [one, ...more] = told(stage, 'case-discontinued');
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      to: 'complainant',
      decision: { cause: 'removal-refused', ground: { rule: 'removals' } },
    });
    expect(one?.decision?.missing).toEqual([{ code: 'other-goods' }]);
  });
});

describe('a decision', () => {
  it('of a ruling against the seller names each unmet item to both sides', () => {
    const stage = new Stage();
    inRuling(stage);
    const checklist = { invoice: 'unmet', letter: 'unmet', photos: 'met', story: 'not-applicable' } as const;
    stage.must(stage.case('c1', { type: 'rule', outcome: 'upheld', checklist, reasons }, desk('ann')));
    const both = told(stage, 'case-upheld');
    expect(both.map(({ to }) => to).sort()).toEqual(['complainant', 'seller']);
    for (const { decision } of both) {
      expect(decision).toMatchObject({
        decision: 'upheld',
        by: 'person',
        ground: { rule: 'contest.rulings' },
      });
      expect(decision?.missing.map(({ field }) => field)).toEqual(['invoice', 'letter']);
    }
  });

  it('by the complainant’s word alone, under a pack without rulings, rests on that rule', () => {
    const stage = new Stage({ rules: { ...sampleRules, standBehind: 'upheld' } });
    inRuling(stage);
    expect(stage.world.case('c1')).toMatchObject({ status: 'upheld', clocks: empty, decision: { by: 'complainant' } });
    const strikes = Object.values(stage.world.seller(shop).strikes).flatMap(({ cases }) => Object.values(cases));
    expect(strikes).toMatchObject([{ settledBy: 'complainant' }]);
    expect(told(stage, 'case-upheld')[0]?.decision).toMatchObject({
      ...{ decision: 'upheld', by: 'complainant', ground: { kind: 'contract', rule: 'standBehind' } },
      redress: [{ way: 'appeal' }],
    });
  });

  it('by silence rests on the rule about silence; by an acceptance, on the rule about acceptances', () => {
    const stage = new Stage();
    stage.upheld('c1');
    expect(told(stage, 'case-upheld')[0]?.decision).toMatchObject({ by: 'rule', ground: { rule: 'silence.seller' } });
    const other = new Stage();
    other.must(other.file('c1'));
    other.must(other.answer('c1', { kind: 'accepted', exhibits: [], supplier: sealed('supplier') }));
    expect(told(other, 'case-upheld')[0]?.decision).toMatchObject({ ground: { rule: 'strikes.accepted' } });
  });

  it('on an appeal notifies both sides; a dismissed one cannot be appealed again', () => {
    const stage = new Stage();
    stage.upheld('c1');
    stage.must(stage.case('c1', { type: 'appeal', grounds: sealed('g') }, sellerOf(shop)));
    stage.must(stage.case('c1', { type: 'decide-appeal', outcome: 'confirmed', reasons }, desk('ben')));
    const both = told(stage, 'appeal-decided');
    expect(both.map(({ to }) => to).sort()).toEqual(['complainant', 'seller']);
    for (const { decision } of both)
      expect(decision).toMatchObject({ decision: 'dismissed', by: 'another-person', redress: [] });
  });

  it('to end a case says why it ended', () => {
    const stage = new Stage();
    stage.must(stage.file('c1'));
    stage.must(stage.case('c1', { type: 'refer', cause: 'right-lapsed' }, system));
    stage.must(stage.case('c1', { type: 'resume', decision: 'restore', reasons }, desk('ann')));
    const both = told(stage, 'case-discontinued');
    expect(both.map(({ to }) => to).sort()).toEqual(['complainant', 'seller']);
    for (const { decision } of both)
      expect(decision).toMatchObject({ cause: 'right-lapsed', ground: { rule: 'premises' }, missing: [] });
  });

  it('against a ban is sent to the seller, whose shop stays closed', () => {
    const stage = new Stage();
    for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    expect(told(stage, 'ban-declined')).toMatchObject([
      { to: 'seller', recipient: shop, decision: { by: 'person', ground: { rule: 'ban.approvals' } } },
    ]);
  });
});

describe('a measure', () => {
  const claim = { case: 'c1', reason: 'counterfeit', rightType: 'trademark', chips: ['never-made'] } as const;
  const target = { kind: 'listing', marketplace: 'taobao', id: '1' } as const;
  const of = { claim, target, measure: 'hide', since: '2026-03-02T02:00:00.000Z', foundByScreening: false } as const;

  it('on the shop says its points, its rule and who decided', () => {
    const stage = new Stage();
    for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
    const [closed] = told(stage, 'storefront-closed');
    expect(closed?.measure).toMatchObject({
      ...{ cause: 'closure', measure: 'close-storefront', target: storefront('shop'), decision: 'rule' },
      ground: { rule: 'strikes.closeAt' },
      points: { points: 48, closeAt: 48, decisions: 3 },
    });
    for (const user of ['ann', 'ben']) stage.must(stage.seller(shop, { type: 'approve-ban', user }, desk(user)));
    expect(told(stage, 'storefront-banned')[0]?.measure).toMatchObject({
      ...{ cause: 'ban', measure: 'ban', decision: 'several-people', duration: 'for-good' },
      ground: { rule: 'ban.approvals' },
    });
    stage.must(stage.seller('taobao/other', { type: 'recognise', of: shop, identity: 'x' }, system));
    expect(told(stage, 'reregistration-recognised')[0]?.measure).toMatchObject({
      ...{ cause: 'recognition', continues: shop, detection: 'machine', redress: [{ way: 'contest' }] },
    });
  });

  it('stays with reasons when the desk confirms it after an objection', () => {
    const stage = new Stage();
    for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
    stage.must(stage.seller('taobao/other', { type: 'recognise', of: shop, identity: 'x' }, system));
    stage.must(stage.seller('taobao/other', { type: 'contest-recognition' }, sellerOf('taobao/other')));
    stage.must(stage.seller('taobao/other', { type: 'decide-recognition', outcome: 'confirmed' }, desk('ann')));
    expect(told(stage, 'reregistration-confirmed')).toMatchObject([
      {
        recipient: 'taobao/other',
        decision: { decision: 'objection-refused', by: 'person', ground: { rule: 'recognition' } },
      },
    ]);
  });

  it('rests on a rule of the programme, or on the law that the pack takes its reason from', () => {
    expect(complaintReasons({ ...of, lane: 'expedited' }, sampleRules)).toMatchObject({
      ...{ decision: 'rule', ground: { kind: 'contract', rule: 'lanes.expedited' } },
    });
    const where = { en: 'Regulation (EU) 2017/1001 Art. 9(2)(a)', 'zh-CN': '《欧盟商标条例》第9条第2款(a)项' };
    const law = { kind: 'law', where } as const;
    const rules = { ...sampleRules, references: { 'reasons.counterfeit': law } };
    expect(complaintReasons({ ...of, lane: 'review' }, rules)).toMatchObject({
      ...{ decision: 'person', ground: { kind: 'statute', provision: where.en } },
    });
  });

  it('is the same in repeated notices, and another when it is taken again', () => {
    const one = complaintReasons({ ...of, lane: 'expedited' }, sampleRules);
    expect(measureKey({ ...one, until: '2026-03-05T00:00:00.000Z' })).toBe(measureKey(one));
    expect(measureKey({ ...one, since: '2026-03-06T02:00:00.000Z' })).not.toBe(measureKey(one));
  });
});
