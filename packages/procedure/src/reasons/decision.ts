import type { ReportFinding, ReportKind, WithdrawalKind } from '@marketsafe/terms';
import type { BrandAnswer, ProofQuality, Rules, RulingReason } from '../policy/index.ts';
import type { Missing } from '../refusals.ts';
import { contract, type Ground } from './ground.ts';
import type { Redress } from './redress.ts';

export type ReferralCause =
  | 'right-lapsed'
  | 'right-assigned'
  | 'mandate-ended'
  | 'listing-changed'
  | 'listing-reused'
  | 'parent-fell';
export type DiscontinuationCause = ReferralCause | 'removal-refused';

/** What a ruling rested on: kept with its decision. */
export interface ContestFound {
  readonly proof: ProofQuality;
  readonly brand: BrandAnswer;
  /** Why it went against what would have followed. */
  readonly against?: RulingReason;
}

/** A report without whom and what it names. */
export interface ReportInShort {
  readonly kind: ReportKind;
  /** Calendar day of the purchase or the examination. */
  readonly on: string;
  readonly finding: ReportFinding;
}

/** Why a case was decided as it was, or something was refused: typed, as the reasons of a measure are. */
export interface DecisionReasons {
  readonly decision: // Of the case.
    | ('refused' | 'upheld' | 'overturned' | 'withdrawn' | 'discontinued' | 'unanswered')
    // Of an appeal.
    | ('dismissed' | 'allowed')
    // Of a shop.
    | ('objection-refused' | 'ban-declined');
  readonly by: 'rule' | 'person' | 'another-person' | 'authority' | 'complainant';
  readonly ground: Ground;
  /** Each thing that was missing or not met, named: a gap of the complaint, or an item of the answer's checklist. */
  readonly missing: readonly Missing<string>[];
  /** Of a ruling on a contest: what the proof came to, what the rights holder did, and why it went against what follows. */
  readonly contest?: ContestFound;
  /** What the rights holder put forward in the contest, and whether the seller replied to it. */
  readonly report?: ReportInShort & { readonly replied: boolean };
  readonly cause?: DiscontinuationCause;
  readonly withdrawal?: WithdrawalKind | 'silence';
  readonly redress: readonly Redress[];
}

/** The case ended for `cause`, on which the folded state is silent. */
export const withCause = (reasons: DecisionReasons, cause: DiscontinuationCause, rules: Rules): DecisionReasons => ({
  ...reasons,
  cause,
  ground: contract(cause === 'removal-refused' ? 'removals' : 'premises', rules),
});

/** An appeal that changed nothing: the decision stands as it was reasoned, and is final inside the programme for whoever appealed. */
export const dismissed = (standing: DecisionReasons, rules: Rules): DecisionReasons => ({
  decision: 'dismissed',
  by: 'another-person',
  ground: standing.ground.kind === 'authority' ? standing.ground : contract('clocks.appeal', rules),
  missing: standing.missing,
  redress: [],
});

/** The desk looked at the objection to a recognition, and the shop stays closed with the one that it continues. */
export const objectionRefused = (rules: Rules): DecisionReasons => ({
  decision: 'objection-refused',
  by: 'person',
  ground: contract('recognition', rules),
  missing: [],
  redress: [],
});

/** The shop stays closed, for as long as its points carry that, and no longer. */
export const banDeclined = (rules: Rules): DecisionReasons => ({
  decision: 'ban-declined',
  by: 'person',
  ground: contract('ban.approvals', rules),
  missing: [],
  redress: [{ way: 'appeal-each-decision', within: rules.clocks.appeal }],
});
