import type { ReportFinding, ReportKind, WithdrawalKind } from '@marketsafe/terms';
import type { BrandAnswer, ProofQuality, Rules, RulingReason } from '../policy/index.ts';
import type { Missing } from '../refusals.ts';
import { contract, type Ground, type RuleName } from './ground.ts';
import type { Redress } from './redress.ts';

export type ReferralCause =
  | 'right-lapsed'
  | 'right-assigned'
  | 'mandate-ended'
  | 'listing-changed'
  | 'listing-reused'
  | 'parent-fell';
export type DiscontinuationCause = ReferralCause | 'removal-refused' | 'marketplace-refused' | 'picture-replaced';

/** The grounds of a ruling, stored with its decision. */
export interface ContestFound {
  readonly proof: ProofQuality;
  readonly brand: BrandAnswer;
  /** Why it differs from the usual outcome. */
  readonly against?: RulingReason;
}

/** A report without its names. */
export interface ReportInShort {
  readonly kind: ReportKind;
  /** Calendar day of the purchase or the examination. */
  readonly on: string;
  readonly finding: ReportFinding;
}

/** Why a case was decided, or something was refused: typed, like the reasons of a measure. */
export interface DecisionReasons {
  readonly decision: // For the case.
    | ('refused' | 'upheld' | 'overturned' | 'withdrawn' | 'discontinued' | 'unanswered')
    // For an appeal.
    | ('dismissed' | 'allowed')
    // For a shop.
    | ('objection-refused' | 'ban-declined');
  readonly by: 'rule' | 'person' | 'another-person' | 'authority' | 'complainant' | 'marketplace';
  /** The organisation that the deciding or recording desk user worked for then. */
  readonly organisation?: string;
  readonly ground: Ground;
  /** Each item that was missing or not met, by name: a gap of the complaint, or an item of the answer's checklist. */
  readonly missing: readonly Missing<string>[];
  /** For a ruling on a contest: the quality of the proof, the rights holder's reaction, and the reason for a different outcome. */
  readonly contest?: ContestFound;
  /** The rights holder's report in the contest, and whether the seller replied. */
  readonly report?: ReportInShort & { readonly replied: boolean };
  readonly cause?: DiscontinuationCause;
  readonly withdrawal?: WithdrawalKind | 'silence';
  readonly redress: readonly Redress[];
}

const of = (organisation: string | undefined): Pick<DecisionReasons, 'organisation'> =>
  organisation === undefined ? {} : { organisation };

/** Adds the `cause` of the case's end, which the folded state does not contain. */
export const withCause = (reasons: DecisionReasons, cause: DiscontinuationCause, rules: Rules): DecisionReasons => ({
  ...reasons,
  cause,
  ground: contract(ruleOfCause(cause), rules),
});

function ruleOfCause(cause: DiscontinuationCause): RuleName {
  if (cause === 'picture-replaced') return 'measures.replacePicture';
  return cause === 'removal-refused' || cause === 'marketplace-refused' ? 'removals' : 'premises';
}

/** An appeal without success: the decision stays with its reasons, and is final inside the programme for the appellant. */
export const dismissed = (
  standing: DecisionReasons,
  rules: Rules,
  organisation: string | undefined,
): DecisionReasons => ({
  decision: 'dismissed',
  by: 'another-person',
  ...of(organisation),
  ground: standing.ground.kind === 'authority' ? standing.ground : contract('clocks.appeal', rules),
  missing: standing.missing,
  redress: [],
});

/** The desk checked the objection to a recognition; the shop stays closed together with the one that it continues. */
export const objectionRefused = (rules: Rules, organisation: string | undefined): DecisionReasons => ({
  decision: 'objection-refused',
  by: 'person',
  ...of(organisation),
  ground: contract('recognition', rules),
  missing: [],
  redress: [],
});

/** The shop stays closed only as long as its points require it. */
export const banDeclined = (rules: Rules, organisation: string | undefined): DecisionReasons => ({
  decision: 'ban-declined',
  by: 'person',
  ...of(organisation),
  ground: contract('ban.approvals', rules),
  missing: [],
  redress: [{ way: 'appeal-each-decision', within: rules.clocks.appeal }],
});
