import { describe, expect, it } from 'vitest';
import type { Report } from '../src/case/index.ts';
import type { Refusal, refusalCodes } from '../src/refusals.ts';
import type { SellerCommand } from '../src/seller/index.ts';
import { sampleRules } from './sample-rules.ts';
import {
  agency,
  brand,
  desk,
  exhibit,
  mark,
  monday,
  participant,
  Stage,
  sealed,
  sellerOf,
  shop,
  system,
} from './stage.ts';

type Told = (stage: Stage) => Refusal | undefined;

const report: Report = {
  ...{ kind: 'expert-report', on: '2026-03-02', examiner: sealed('examiner'), finding: 'not-genuine' },
  documents: [exhibit('report')],
};
const unrecorded = () => new Stage({ rules: { ...sampleRules, afterWindow: undefined } });
const appeal = { type: 'appeal', grounds: sealed('grounds') } as const;
const reasons = sealed('reasons');
const proof = { invoice: 'met', letter: 'unmet', photos: 'met', story: 'unmet' } as const;
const tied = { ...proof, photos: 'unverifiable' } as const;
const decideAppeal = { type: 'decide-appeal', outcome: 'reversed', reasons } as const;
const approve = (stage: Stage, user: string) => stage.seller(shop, { type: 'approve-ban', user }, desk(user));

const readAudit = { type: 'read-audit', finding: 'right', reasons } as const;
function closed(stage: Stage): void {
  for (const id of ['c1', 'c2', 'c3']) stage.upheld(id);
}
function fallen(stage: Stage): void {
  stage.file('c1');
  stage.must(stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant(brand)));
}
function inRuling(stage: Stage): void {
  stage.file('c1');
  stage.answer('c1');
  stage.must(stage.case('c1', { type: 'stand-behind' }, participant(brand)));
}

/** A way to get each code; a code that no one can get does not belong in the list. */
const stories: Readonly<Record<(typeof refusalCodes)[number], Told>> = {
  'not-your-case': (stage) => {
    stage.file('c1');
    return stage.case('c1', { type: 'withdraw', withdrawal: 'mistake' }, participant('stranger'));
  },
  'not-for-this-actor': (stage) => {
    stage.file('c1');
    const clock = { type: 'clock-struck', clock: 'answer', due: monday } as const;
    return stage.case('c1', clock, sellerOf(shop));
  },
  'desk-only': (stage) => {
    inRuling(stage);
    return stage.case('c1', { type: 'rule', outcome: 'overturned', checklist: proof, reasons }, participant(brand));
  },
  'ground-missing': (stage) => {
    stage.file('c1', { reason: 'trademark' });
    return stage.case('c1', { type: 'decide-review', decision: 'refuse', lacks: [], reasons }, desk('ann'));
  },
  'decider-not-distinct': (stage) => {
    inRuling(stage);
    const rule = { type: 'rule', outcome: 'overturned', checklist: proof, reasons } as const;
    stage.must(stage.case('c1', rule, desk('ann')));
    stage.must(stage.case('c1', appeal, participant(brand)));
    return stage.case('c1', decideAppeal, desk('ann'));
  },
  'not-audited': (stage) => {
    stage.upheld('c1');
    return stage.case('c1', readAudit, desk('ann'));
  },
  'audit-over': () => {
    const stage = new Stage({ draws: () => true });
    stage.upheld('c1');
    stage.must(stage.case('c1', readAudit, desk('ann')));
    return stage.case('c1', readAudit, desk('bo'));
  },
  'approver-not-distinct': (stage) => {
    closed(stage);
    stage.must(approve(stage, 'ann'));
    return approve(stage, 'ann');
  },
  'already-exists': (stage) => {
    stage.file('c1');
    return stage.file('c1');
  },
  'does-not-exist': (stage) => stage.case('c1', { type: 'stand-behind' }, participant(brand)),
  'wrong-state': (stage) => {
    stage.file('c1');
    return stage.case('c1', { type: 'stand-behind' }, participant(brand));
  },
  'case-on-hold': (stage) => {
    stage.file('c1');
    stage.must(stage.case('c1', { type: 'hold', ground: 'in-litigation' }, desk('ann')));
    return stage.answer('c1');
  },
  'case-with-desk': (stage) => {
    stage.file('c1');
    stage.must(stage.case('c1', { type: 'refer', cause: 'listing-changed' }, system));
    return stage.answer('c1');
  },
  'not-on-hold': (stage) => {
    stage.file('c1');
    return stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann'));
  },
  'not-with-desk': (stage) => {
    stage.file('c1');
    return stage.case('c1', { type: 'resume', decision: 'go-on' }, desk('ann'));
  },
  'decided-elsewhere': (stage) => {
    stage.file('c1', { forum: 'decides-there' });
    return stage.answer('c1');
  },
  'proceedings-needed': () => {
    const stage = new Stage({ rules: { ...sampleRules, standBehind: 'proceedings' } });
    stage.file('c1');
    stage.answer('c1');
    return stage.case('c1', { type: 'stand-behind' }, participant(brand));
  },
  'proceedings-open': () => {
    const stage = onTrack();
    stage.must(enterSuit(stage));
    return stage.case('c1', { type: 'release', outcome: 'go-on' }, desk('ann'));
  },
  'proceedings-not-accepted': () => enterSuit(onTrack(), 'complaint'),
  'reason-needed': () => {
    const stage = onTrack();
    stage.must(enterSuit(stage));
    const about = { type: 'find-matter', kind: 'proceedings', matter: 'p1', reasons } as const;
    return stage.case('c1', { ...about, finding: 'rejected', lacks: [] }, desk('ann'));
  },
  'delay-open': () => {
    const stage = onTrack();
    stage.must(askDelay(stage));
    return askDelay(stage, 'd2');
  },
  'delay-too-long': () => {
    const stage = onTrack();
    stage.must(askDelay(stage));
    return grantDelay(stage, 21);
  },
  'delay-used-up': () => {
    const stage = onTrack();
    stage.must(askDelay(stage));
    stage.must(grantDelay(stage, 20));
    return askDelay(stage, 'd2');
  },
  'document-missing': () => askDelay(onTrack(), 'd1', []),
  'channel-not-accepted': () => {
    const stage = new Stage({ rules: { ...sampleRules, confirmsArrival: ['link'] }, marketplace: 'manual' });
    stage.file('c1');
    stage.case('c1', { type: 'confirm-removal', outcome: 'gone', observedAt: stage.world.now }, system);
    const call = { type: 'confirm-delivery', outcome: 'delivered', at: stage.world.now, by: 'desk' } as const;
    return stage.case('c1', call, desk('ann'));
  },
  'not-extendable': () => {
    const stage = new Stage({ rules: { ...sampleRules, extendable: ['seller'] } });
    stage.file('c1');
    stage.answer('c1');
    return stage.case('c1', { type: 'extend', side: 'complainant' }, participant(brand));
  },
  'window-over': () => {
    const stage = unrecorded();
    stage.upheld('c1');
    stage.after(60);
    return stage.answer('c1');
  },
  'record-full': (stage) => {
    stage.upheld('c1');
    stage.after(60);
    stage.must(stage.answer('c1'));
    stage.must(stage.answer('c1'));
    return stage.answer('c1');
  },
  'reply-awaited': (stage) => {
    stage.file('c1');
    stage.answer('c1');
    stage.must(stage.case('c1', { type: 'stand-behind', report }, participant(brand)));
    return stage.case('c1', { type: 'rule', outcome: 'overturned', checklist: proof, reasons }, desk('ann'));
  },
  'report-not-taken': () => {
    const stage = new Stage({ rules: { ...sampleRules, reports: undefined } });
    stage.file('c1');
    stage.answer('c1');
    return stage.case('c1', { type: 'stand-behind', report }, participant(brand));
  },
  'report-incomplete': (stage) => {
    stage.file('c1');
    stage.answer('c1');
    return stage.case('c1', { type: 'stand-behind', report: { ...report, documents: [] } }, participant(brand));
  },
  'custody-broken': (stage) => {
    stage.file('c1');
    stage.answer('c1');
    const custody = [{ by: sealed('buyer'), from: '2100-01-01T00:00:00.000Z' }];
    return stage.case('c1', { type: 'stand-behind', report: { ...report, custody } }, participant(brand));
  },
  'decision-final': () => {
    const stage = unrecorded();
    stage.upheld('c1');
    stage.case('c1', { type: 'appeal', grounds: sealed('grounds') }, sellerOf(shop));
    stage.case('c1', { ...decideAppeal, outcome: 'confirmed' }, desk('ann'));
    return stage.answer('c1');
  },
  'another-case-open': (stage) => {
    stage.upheld('c1');
    return stage.answer('c1', { openSameTriple: 'c2' });
  },
  'already-extended': (stage) => {
    stage.file('c1');
    stage.must(stage.case('c1', { type: 'extend', side: 'seller' }, sellerOf(shop)));
    return stage.case('c1', { type: 'extend', side: 'seller' }, sellerOf(shop));
  },
  'appeal-open': (stage) => {
    stage.upheld('c1');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    return stage.case('c1', appeal, sellerOf(shop));
  },
  'no-appeal-open': (stage) => {
    stage.upheld('c1');
    return stage.case('c1', decideAppeal, desk('ann'));
  },
  'not-appealable': (stage) => {
    stage.upheld('c1');
    return stage.case('c1', appeal, participant(brand));
  },
  'appeal-window-over': (stage) => {
    stage.upheld('c1');
    stage.after(200);
    return stage.case('c1', appeal, sellerOf(shop));
  },
  'already-appealed': (stage) => {
    stage.upheld('c1');
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    stage.must(stage.case('c1', { ...decideAppeal, outcome: 'confirmed' }, desk('ann')));
    return stage.case('c1', appeal, sellerOf(shop));
  },
  'storefront-not-closed': (stage) => approve(stage, 'ann'),
  'ban-declined': (stage) => {
    closed(stage);
    stage.must(stage.seller(shop, { type: 'decline-ban', user: 'ann' }, desk('ann')));
    return approve(stage, 'bo');
  },
  'already-banned': (stage) => {
    closed(stage);
    stage.must(approve(stage, 'ann'));
    stage.must(approve(stage, 'bo'));
    return approve(stage, 'cy');
  },
  'strike-contested': (stage) => {
    closed(stage);
    stage.must(stage.case('c1', appeal, sellerOf(shop)));
    return approve(stage, 'ann');
  },
  'not-recognised': (stage) => stage.seller(shop, { type: 'contest-recognition' }, sellerOf(shop)),
  'not-warned': (stage) => stage.complainant(brand, { type: 'suspend' }, desk('ann')),
  'not-suspended': (stage) => stage.complainant(brand, { type: 'reinstate' }, desk('ann')),
  'right-not-active': (stage) => {
    stage.must(stage.right(mark, { type: 'lapse', cause: 'cancelled' }, desk('ann')));
    return stage.right(mark, { type: 'verify', by: 'certificate-at-source' }, desk('ann'));
  },
  'no-mandate': (stage) => stage.right(mark, { type: 'end-mandate', agent: agency }, participant(brand)),
  'declaration-needed': (stage) => {
    stage.file('c1');
    return stage.answer('c1', { declaration: false });
  },
  'supplier-missing': (stage) => {
    stage.file('c1');
    return stage.answer('c1', { kind: 'accepted', exhibits: [] });
  },
  'may-not-stay-down': (stage) => {
    stage.file('c1');
    return stage.case('c1', { type: 'withdraw', withdrawal: 'mistake', keepDown: true }, participant(brand));
  },
  'checklist-incomplete': (stage) => {
    inRuling(stage);
    return stage.case('c1', { type: 'rule', outcome: 'upheld', checklist: { invoice: 'unmet' }, reasons }, desk('ann'));
  },
  'ruling-contradicts-checklist': (stage) => {
    inRuling(stage);
    return stage.case('c1', { type: 'rule', outcome: 'upheld', checklist: proof, reasons }, desk('ann'));
  },
  'ruling-needs-reason': (stage) => {
    inRuling(stage);
    return stage.case('c1', { type: 'rule', outcome: 'overturned', checklist: tied, reasons }, desk('ann'));
  },
  'reason-not-for-ruling': (stage) => {
    inRuling(stage);
    const against = 'danger-to-buyers';
    return stage.case('c1', { type: 'rule', outcome: 'overturned', checklist: tied, reasons, against }, desk('ann'));
  },
  'ends-in-the-past': (stage) =>
    stage.right(mark, { type: 'grant-mandate', agent: agency, until: monday }, participant(brand)),
  'bad-period': (stage) => {
    fallen(stage);
    const said = { said: sealed('loss'), from: '2026-03-02', until: '2026-03-01' };
    const loss = { type: 'raise-matter', kind: 'loss', matter: 'l1', said, documents: [] } as const;
    return stage.case('c1', loss, sellerOf(shop));
  },
  'indicators-missing': (stage) => {
    fallen(stage);
    const about = { type: 'find-matter', kind: 'malice', matter: 'm1', reasons } as const;
    return stage.case('c1', { ...about, finding: 'malicious', indicators: [] }, desk('ann'));
  },
  'doubled-without-malice': (stage) => {
    fallen(stage);
    const award = { type: 'raise-matter', kind: 'award', matter: 'a1', documents: [] } as const;
    const court = { before: sealed('court'), number: sealed('number'), on: '2026-03-02' };
    const amount = { amount: '5000.00', currency: 'CNY' };
    return stage.case('c1', { ...award, said: { ...court, amount, malicious: false, doubled: true } }, desk('ann'));
  },
  'demand-open': (stage) => {
    stage.file('c1');
    const said = { channel: 'phone', on: '2026-03-02' } as const;
    const report = { type: 'raise-matter', kind: 'demand', said, documents: [] } as const;
    stage.must(stage.case('c1', { ...report, matter: 'd1' }, sellerOf(shop)));
    return stage.case('c1', { ...report, matter: 'd2' }, sellerOf(shop));
  },
  'term-too-long': (stage) => deposit(stage, { until: '2028-01-01T00:00:00.000Z' }),
  'ground-needed': (stage) => {
    stage.must(deposit(stage));
    return stage.seller(shop, { type: 'confirm-clearance', clearance: 'd1' }, desk('ann'));
  },
  'nothing-new': (stage) => {
    stage.must(deposit(stage));
    const decline = { type: 'decline-clearance', clearance: 'd1', reason: 'unreadable' } as const;
    stage.must(stage.seller(shop, decline, participant(brand)));
    return deposit(stage, { clearance: 'd2' });
  },
  'clearance-not-offered': () => {
    const { clearance: _none, ...rules } = sampleRules;
    return deposit(new Stage({ rules }));
  },
  'clearance-undecided': (stage) => {
    stage.must(deposit(stage));
    return deposit(stage, { clearance: 'd2' });
  },
  'already-invited': (stage) => {
    const invite = { type: 'invite-to-clearance', holder: brand } as const;
    stage.must(stage.seller(shop, invite, participant(brand)));
    return stage.seller(shop, invite, desk('ann'));
  },
};

/** A case on the statutory track after the seller's answer. */
function onTrack(): Stage {
  const twoDays = { count: 2, unit: 'business-day' } as const;
  const excludedDelay = { atMost: { count: 20, unit: 'business-day' }, reading: 'on-top', decision: twoDays } as const;
  const proceedings = { kinds: ['suit'], decision: twoDays } as const;
  const stage = new Stage({ rules: { ...sampleRules, standBehind: 'proceedings', proceedings, excludedDelay } });
  stage.must(stage.file('c1'));
  stage.must(stage.answer('c1'));
  return stage;
}
const enterSuit = (stage: Stage, kind: 'suit' | 'complaint' = 'suit') =>
  stage.case(
    'c1',
    {
      ...{ type: 'raise-matter', kind: 'proceedings', matter: 'p1', documents: [] },
      said: { kind, on: '2026-03-02', before: sealed('before'), number: sealed('number') },
    },
    participant(brand),
  );
const askDelay = (stage: Stage, matter = 'd1', documents = [exhibit('delay')]) =>
  stage.case(
    'c1',
    { type: 'raise-matter', kind: 'delay', matter, said: { ground: 'notarisation' }, documents },
    participant(brand),
  );
const grantDelay = (stage: Stage, days: number) =>
  stage.case(
    'c1',
    { type: 'find-matter', kind: 'delay', matter: 'd1', finding: 'granted', days, reasons },
    desk('ann'),
  );

function deposit(stage: Stage, more: Partial<Extract<SellerCommand, { type: 'deposit-clearance' }>> = {}) {
  const documents = [{ kind: 'letter', id: 'l', sha256: 'ab' }];
  const said = { clearance: 'd1', holder: brand, documents, until: '2026-12-01T00:00:00.000Z', declaration: true };
  return stage.seller(shop, { ...said, ...more, type: 'deposit-clearance' }, sellerOf(shop));
}

describe('a refusal', () => {
  it.each(Object.entries(stories))('%s', (code, tell) => {
    expect(tell(new Stage())?.refused).toBe(code);
  });

  it('changes nothing and has no effects', () => {
    const stage = new Stage();
    stage.file('c1');
    const before = JSON.stringify([stage.world.history, stage.world.effects, stage.world.states()]);
    expect(stage.case('c1', { type: 'stand-behind' }, participant(brand))).toEqual({ refused: 'wrong-state' });
    expect(JSON.stringify([stage.world.history, stage.world.effects, stage.world.states()])).toBe(before);
  });
});
