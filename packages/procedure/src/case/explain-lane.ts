/** Why a complaint waits for a person, as the complainant may read it: each figure with its bound, its source, and what would change it. */
import type { Challenge, KnowledgeChip, ReasonCode, Shown } from '@marketsafe/terms';
import {
  type Accuracy,
  accuracy,
  type ComplainantState,
  isUnproven,
  standing,
  upheldUntilWithin,
} from '../complainant/index.ts';
import { type Reference, type Rules, referenceOf } from '../policy/index.ts';
import { challengeOf, comesOfAge, type RightState } from '../right/index.ts';
import { type FilerTerms, lackTerms } from './filer-terms.ts';
import { weakestStanding } from './lane.ts';
import { type LiftBar, liftBar, liftingChips } from './shown.ts';
import type { LaneReason } from './state.ts';

/** Reasons for a review; the other lane reasons say how a complaint was allowed to proceed. */
export const reviewReasons = [
  'reason-code',
  'variant-not-separable',
  'right-not-shown',
  'photo-only',
  'young-mark',
  'challenged-mark',
  'quick-signatures',
  'innocent-reading',
  'cleared-seller',
  'restricted-standing',
  'unproven-newcomer',
  'terms-not-accepted',
  'page-walled',
  'storefront-target',
  'rulings-delayed',
] as const satisfies readonly LaneReason[];
export type ReviewReason = (typeof reviewReasons)[number];

/** Shares are in 0..1. */
export interface ReviewNumber {
  /** `ruling-wait`: calendar days. */
  readonly what: 'upheld-share' | 'mistaken-share' | 'on-trust' | 'ruling-wait';
  readonly number: number;
  readonly bound: number;
  readonly holds: 'at-least' | 'at-most' | 'below';
}

/** What would let the next complaint proceed at once. `at`: instant, ISO 8601 UTC. */
export type ReviewChange =
  | { readonly change: 'other-reason-code'; readonly codes: readonly ReasonCode[] }
  | { readonly change: 'page-changes' }
  | { readonly change: 'whole-listing' }
  | { readonly change: 'by-listing' }
  | { readonly change: 'desk-catches-up' }
  | { readonly change: 'clearance-ends' }
  | { readonly change: 'lane-returns'; readonly at: string }
  | { readonly change: 'within-bounds'; readonly upheld: number }
  | { readonly change: 'say-how-you-know'; readonly chips: readonly KnowledgeChip[]; readonly countsAs: number }
  /** For a mark of known age: the calendar day. */
  | { readonly change: 'comes-of-age'; readonly on: string }
  | { readonly change: 'register-dated' }
  | { readonly change: 'challenge-ends' }
  | { readonly change: 'look-longer'; readonly count: number; readonly seconds: number }
  | { readonly change: 'accept-terms' }
  | { readonly change: 'terms-adapted' }
  | { readonly change: 'borne-out' }
  | { readonly change: 'graduates'; readonly upheld: number };

export interface ReviewExplained {
  readonly reason: ReviewReason;
  /** The owner of the record; the figures are shown to no other party. */
  readonly of?: string;
  readonly numbers: readonly ReviewNumber[];
  /** Lawful explanations of the page's use of the brand. */
  readonly readings: readonly string[];
  /** For a right that the page does not show: why it was not seen, and why a statement of knowledge would not help. */
  readonly notShown?: { readonly shown: Shown; readonly bar?: LiftBar };
  /** For a young mark: the years for which a mark is young, and its registration day if the register has one. */
  readonly young?: { readonly years: number; readonly registeredOn?: string };
  readonly challenge?: Challenge;
  readonly changes: readonly ReviewChange[];
  /** Path of the pack's rule; `terms`: those of participation, and `page`: reading the page, whatever the pack says. */
  readonly rule: string;
  readonly source?: Reference;
}

interface Filing {
  readonly reason: ReasonCode;
  readonly laneReasons: readonly LaneReason[];
  /** Screening's signals for a lawful explanation of the page. */
  readonly readings: readonly string[];
  readonly shown: Shown;
  readonly namesOther?: true | undefined;
  readonly right: RightState | undefined;
  /** The records at the filing, before this complaint. */
  readonly records: readonly ComplainantState[];
  /** Calendar days that a ruling was expected to take. */
  readonly rulingWait?: number | undefined;
  /** The terms that it was filed under. */
  readonly terms?: readonly FilerTerms[] | undefined;
}

/** `now`: instant of the filing, ISO 8601 UTC; `rules`: those that it was filed under. */
export function explainReview(filing: Filing, rules: Rules, now: string): readonly ReviewExplained[] {
  return reviewReasons
    .filter((one) => filing.laneReasons.includes(one))
    .flatMap((one) => explained(one, filing, rules, now));
}

function explained(reason: ReviewReason, filing: Filing, rules: Rules, now: string): readonly ReviewExplained[] {
  const one = (rule: string, more: Partial<ReviewExplained>): ReviewExplained => {
    const source = referenceOf(rules, rule);
    return { reason, numbers: [], readings: [], changes: [], rule, ...(source && { source }), ...more };
  };
  switch (reason) {
    case 'reason-code':
      return [one('lanes.expedited', { changes: [{ change: 'other-reason-code', codes: rules.lanes.expedited }] })];
    case 'variant-not-separable':
      return [one('lanes.reviewWhen', { changes: [{ change: 'whole-listing' }] })];
    case 'innocent-reading':
      return [one('lanes.reviewWhen', { readings: filing.readings, changes: [{ change: 'page-changes' }] })];
    case 'right-not-shown':
      return [one('lanes.notShown.liftedBy', notShown(filing, rules, now))];
    case 'photo-only':
      return [one('measures.replacePicture', { changes: [{ change: 'page-changes' }] })];
    case 'young-mark':
      return [one('lanes.youngMark', young(filing.right, rules))];
    case 'challenged-mark': {
      const challenge = challengeOf(filing.right);
      return [
        one('lanes.challengedMark', { ...(challenge && { challenge }), changes: [{ change: 'challenge-ends' }] }),
      ];
    }
    case 'quick-signatures': {
      const { filings: count = 0, seconds = 0 } = rules.lanes.quickSignatures ?? {};
      return [one('lanes.quickSignatures', { changes: [{ change: 'look-longer', count, seconds }] })];
    }
    case 'cleared-seller':
      return [one('lanes.reviewWhen', { changes: [{ change: 'clearance-ends' }] })];
    case 'storefront-target':
      return [one('lanes.reviewWhen', { changes: [{ change: 'by-listing' }] })];
    case 'rulings-delayed': {
      const [number, bound] = [Math.ceil(filing.rulingWait ?? 0), rules.lateDesk?.longestWait ?? 0];
      const numbers = [{ what: 'ruling-wait', number, bound, holds: 'at-most' }] as const;
      return [one('lateDesk.longestWait', { numbers, changes: [{ change: 'desk-catches-up' }] })];
    }
    case 'restricted-standing':
      return filing.records
        .filter((state) => standing(state, filing.reason, now) === 'restricted')
        .map((state) => one('complainants.good', restricted(state, filing.reason, rules, now)));
    case 'terms-not-accepted':
      return lackTerms(filing.terms).map(({ participant, template }) =>
        one('terms', { of: participant, changes: [{ change: template ? 'terms-adapted' : 'accept-terms' }] }),
      );
    case 'page-walled':
      return [one('page', {})];
    case 'unproven-newcomer':
      return filing.records
        .filter((state) => isUnproven(state, rules.complainants))
        .map((state) => one('complainants.unproven', unproven(state, rules, now)));
  }
}

function notShown(
  { shown, namesOther, reason, records }: Filing,
  { lanes }: Rules,
  now: string,
): Partial<ReviewExplained> {
  const bar = liftBar({ shown, namesOther: namesOther === true }, weakestStanding(records, reason, now));
  const chips = lanes.notShown ? liftingChips(reason, lanes.notShown) : [];
  const { countsAs = 1 } = lanes.notShown ?? {};
  return {
    notShown: { shown, ...(bar && { bar }) },
    changes: bar === undefined && chips.length > 0 ? [{ change: 'say-how-you-know', chips, countsAs }] : [],
  };
}

function young(right: RightState | undefined, { lanes }: Rules): Partial<ReviewExplained> {
  const years = lanes.youngMark ?? 0;
  const on = comesOfAge(right, years);
  const registeredOn = right === undefined || right.status === 'unregistered' ? undefined : right.registeredOn;
  return {
    young: { years, ...(registeredOn !== undefined && { registeredOn }) },
    changes: [on === undefined ? { change: 'register-dated' } : { change: 'comes-of-age', on }],
  };
}

const whose = ({ participant }: ComplainantState) => participant !== undefined && { of: participant };

function restricted(state: ComplainantState, reason: ReasonCode, { complainants }: Rules, now: string) {
  const record: Accuracy = accuracy(state, now, reason);
  const { upheldAtLeast, mistakenAtMost } = complainants.good;
  const at = state.restricted[reason];
  const upheld = upheldUntilWithin(record, complainants.good);
  return {
    ...whose(state),
    numbers: [
      { what: 'upheld-share', number: record.upheldShare, bound: upheldAtLeast, holds: 'at-least' },
      { what: 'mistaken-share', number: record.mistakenShare, bound: mistakenAtMost, holds: 'at-most' },
    ],
    changes: [
      ...(at === undefined ? [] : [{ change: 'lane-returns', at } as const]),
      ...(upheld === undefined || upheld === 0 ? [] : [{ change: 'within-bounds', upheld } as const]),
    ],
  } as const;
}

function unproven(
  state: ComplainantState,
  { complainants: { unproven: most = 0, graduateAfter } }: Rules,
  now: string,
) {
  const left = graduateAfter - accuracy(state, now).upheld;
  return {
    ...whose(state),
    numbers: [{ what: 'on-trust', number: state.unproven?.length ?? 0, bound: most, holds: 'below' }],
    changes: [{ change: 'borne-out' } as const, ...(left > 0 ? [{ change: 'graduates', upheld: left } as const] : [])],
  } as const;
}

/** The reader's version: without the figures and remedies from another party's record. */
export const reviewFor = (all: readonly ReviewExplained[], reader: string): readonly ReviewExplained[] =>
  all.map((one) => (one.of === undefined || one.of === reader ? one : { ...one, numbers: [], changes: [] }));
