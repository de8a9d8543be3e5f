/** Rules and a calendar with round numbers, for tests of the deciders; the packs have their own tests. */
import { AnswerKind } from '@marketsafe/terms';
import type { Calendar } from '../src/clock/index.ts';
import type { AnswerRule, ReasonRule, Rules } from '../src/policy/index.ts';

const texts = { en: 'sample', 'zh-CN': '样例' };

/** Monday to Friday, no holidays. */
export const sampleCalendar: Calendar = {
  id: 'weekdays',
  file: 'sample',
  weekend: [6, 7],
  holidays: new Set(),
  workdays: new Set(),
  years: [2020, 2040],
  provisional: [],
  notices: new Map(),
};

const proof: AnswerRule = {
  texts,
  checklist: [
    { item: 'invoice', required: 'one-of:origin', accepts: ['file'], texts },
    { item: 'letter', required: 'one-of:origin', accepts: ['file'], texts },
    { item: 'photos', required: 'always', accepts: ['file'], texts },
    { item: 'story', required: 'optional', accepts: ['statement'], texts },
  ],
};
const acceptance: AnswerRule = {
  texts,
  checklist: [{ item: 'supplier', required: 'always', accepts: ['identifier'], texts }],
};

const reason = (rule: Pick<ReasonRule, 'rightTypes' | 'track' | 'gravity'>): ReasonRule => ({ ...rule, texts });
const days = (count: number) => ({ count, unit: 'calendar-day' }) as const;

export const sampleRules: Rules = {
  pack: { id: 'sample', hash: 'sample', title: { en: 'Sample', 'zh-CN': '样本' }, from: '2026-01-01' },
  references: {},
  membershipRequired: false,
  evidence: 'none',
  evidenceKinds: [],
  bundleMax: 100,
  lanes: {
    expedited: ['counterfeit', 'copyright-verbatim'],
    reviewWhen: ['innocent-reading', 'cleared-seller', 'restricted-standing', 'storefront-target', 'rulings-delayed'],
    texts: { expedited: texts, review: texts },
  },
  measures: {
    listing: { newcomer: 'hide', good: 'remove', restricted: 'hide' },
    storefront: { newcomer: 'close-storefront', good: 'close-storefront', restricted: 'close-storefront' },
    variants: { notSeparable: 'review' },
  },
  reasons: {
    counterfeit: reason({ rightTypes: ['trademark'], track: 'counterfeit', gravity: 'normal' }),
    trademark: reason({ rightTypes: ['trademark'], track: 'general', gravity: 'minor' }),
    copyright: reason({ rightTypes: ['copyright'], track: 'general', gravity: 'minor' }),
    'copyright-verbatim': reason({ rightTypes: ['copyright'], track: 'general', gravity: 'minor' }),
    design: reason({ rightTypes: ['design'], track: 'general', gravity: 'minor' }),
    patent: reason({ rightTypes: ['patent'], track: 'general', gravity: 'minor' }),
  },
  answers: Object.fromEntries(
    AnswerKind.options.map((kind) => [kind, kind === 'accepted' ? acceptance : proof]),
  ) as Rules['answers'],
  silence: { seller: 'upheld', complainant: 'withdrawn' },
  confirmsArrival: ['marketplace', 'link', 'desk'],
  standBehind: 'ruling',
  reports: { reply: days(3), reminder: days(1) },
  afterWindow: { effect: 'recorded', most: 2 },
  contest: {
    texts,
    proof: {
      contradicted: { texts },
      none: { texts },
      partial: { texts },
      unverifiable: { texts },
      met: { texts },
      verified: { texts },
    },
    brand: { backed: { texts }, bare: { texts }, silent: { texts }, withdrawn: { texts } },
    rulings: {
      contradicted: { backed: 'upheld', bare: 'upheld', silent: 'overturned-unless', withdrawn: 'overturned-unless' },
      none: { backed: 'upheld', bare: 'upheld', silent: 'overturned-unless', withdrawn: 'overturned-unless' },
      partial: { backed: 'upheld', bare: 'upheld', silent: 'overturned-unless', withdrawn: 'overturned-unless' },
      unverifiable: {
        backed: 'upheld-unless',
        bare: 'upheld-unless',
        silent: 'overturned-unless',
        withdrawn: 'overturned-unless',
      },
      met: { backed: 'overturned-unless', bare: 'overturned', silent: 'overturned', withdrawn: 'overturned' },
      verified: { backed: 'overturned-unless', bare: 'overturned', silent: 'overturned', withdrawn: 'overturned' },
    },
    against: {
      'bought-goods-infringe': { to: 'upheld', when: ['backed'], texts },
      'report-refuted': { to: 'overturned', when: ['backed'], texts },
      'no-better-proof': { to: 'overturned', when: ['bare'], texts },
      'danger-to-buyers': { to: 'upheld', when: ['silent', 'withdrawn'], texts },
    },
  },
  withdrawals: {
    mistake: { countsAgainst: true, mayStayDown: false },
    'authorised-since': { countsAgainst: false, mayStayDown: false },
    duplicate: { countsAgainst: false, mayStayDown: false },
    settled: { countsAgainst: false, mayStayDown: true },
  },
  clocks: {
    review: { count: 1, unit: 'business-day' },
    unconfirmedAlarm: { count: 24, unit: 'hour' },
    arrival: { count: 21, unit: 'calendar-day' },
    arrivalReminders: [
      { count: 3, unit: 'calendar-day' },
      { count: 10, unit: 'calendar-day' },
    ],
    answer: { count: 3, unit: 'business-day' },
    incompleteReturn: { count: 2, unit: 'business-day' },
    brand: days(4),
    ruling: days(5),
    lateProof: days(27),
    appeal: { count: 6, unit: 'month' },
    appealDecision: days(10),
    banDecision: days(5),
    brandReminders: [days(2), days(3)],
    extension: { count: 2, unit: 'business-day' },
  },
  complainants: {
    window: { count: 3, unit: 'month' },
    minimumVolume: 4,
    good: { upheldAtLeast: 0.9, mistakenAtMost: 0.05 },
    outFor: { count: 3, unit: 'month' },
    warnAbove: 0.3,
    suspendAbove: 0.6,
    suspendedFor: { count: 3, unit: 'month' },
    dailyCap: { newcomer: 20, good: 100, restricted: 5 },
    graduateAfter: 5,
  },
  strikes: {
    points: { minor: 4, normal: 12, grave: 24, organised: 48 },
    validDays: 365,
    mergeDays: 3,
    volumeGrave: 5,
    repeatGrave: 3,
    returned: 'organised',
    accepted: 'minor',
    closeAt: 48,
    warnAt: [12, 24, 36],
  },
  audit: { share: 0.02, reading: days(5) },
  lateDesk: { administrator: { count: 1, unit: 'business-day' }, longestWait: 5 },
  ban: { approvals: 2 },
  removals: {
    programme: { hour: 1000, day: 5000 },
    seller: { hour: 1000, day: 5000 },
    holder: {
      newcomer: { hour: 1000, day: 5000 },
      good: { hour: 1000, day: 5000 },
      restricted: { hour: 1000, day: 5000 },
    },
    unusual: { times: 3, days: 30 },
    unusualFloor: { programme: 5000, seller: 5000, holder: 5000 },
  },
  demands: { decision: { count: 5, unit: 'business-day' }, costs: 'warning' },
  screening: { costs: { look: 5, glance: 0.5, missed: 20, wrongRemoval: 60 } },
  storefronts: {
    screened: 4,
    share: 0.5,
    band: 'act',
    days: 30,
    answer: { count: 5, unit: 'business-day' },
    checklist: [{ item: 'stock-list', required: 'always', accepts: ['file'], texts }],
  },
  clearance: {
    documents: [
      { item: 'letter', required: 'one-of:authority', accepts: ['file'], texts },
      { item: 'invoice', required: 'one-of:authority', accepts: ['file'], texts },
    ],
    answer: days(10),
    reminders: [days(4), days(8)],
    decision: { count: 5, unit: 'business-day' },
    longest: { count: 12, unit: 'month' },
    remindBefore: [30, 7],
    inviteAgainAfter: days(30),
  },
};
