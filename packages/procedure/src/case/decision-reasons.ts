/** The reasons of a case's decision, read from its state. */

import type { Rules } from '../policy/index.ts';
import { contract, type DecisionReasons, type Ground, type Redress, type RuleName } from '../reasons/index.ts';
import type { FilingGap, Missing, ReviewGap } from '../refusals.ts';
import { unmetItems } from './checklist.ts';
import type { CaseEvent } from './events.ts';
import { type Decision, type FiledCase, lastInstance } from './state.ts';
import type { ItemFinding } from './verdicts.ts';

/** The rule that each gap violates. */
const ruleOfGap: Readonly<Record<FilingGap | ReviewGap, RuleName>> = {
  'declaration-missing': 'declaration',
  'ground-not-for-takedown': 'declaration',
  'complainant-not-active': 'premises',
  'complainant-suspended': 'complainants.suspendAbove',
  'membership-required': 'membershipRequired',
  'over-cap': 'complainants.dailyCap',
  'unknown-right': 'premises',
  'right-not-verified': 'premises',
  'right-expired': 'premises',
  'right-not-yours': 'premises',
  'mandate-missing': 'premises',
  'reason-not-for-right-type': 'premises',
  'class-not-covered': 'premises',
  'territory-not-covered': 'premises',
  'listing-not-found': 'premises',
  'variant-not-found': 'premises',
  'variant-not-offered': 'measures.variants',
  'variant-not-separable': 'measures.variants',
  'storefront-below-threshold': 'storefronts',
  'storefront-not-closable': 'storefronts',
  'duplicate-open': 'repetition',
  'already-decided': 'repetition',
  'still-down': 'repetition',
  'parent-not-upheld': 'repetition',
  'evidence-missing': 'evidence',
  'infringement-not-apparent': 'lanes.review',
  'innocent-reading': 'lanes.review',
  'seller-authorised': 'lanes.review',
  'use-not-infringing': 'lanes.review',
  'other-goods': 'lanes.review',
  'not-for-takedown': 'lanes.review',
};

/** The reasons of the decision in force; undefined while a case is undecided. */
export function decisionReasons(state: FiledCase, rules: Rules): DecisionReasons | undefined {
  const { decision } = state;
  if (decision === undefined) return undefined;
  const { outcome, missing = [], contest } = decision;
  const { organisation } = decision;
  const by = { by: personOf(state), ...(organisation !== undefined && { organisation }) };
  const said = { decision: outcome, ...by, missing: [], redress: [] };
  switch (outcome) {
    case 'refused': {
      const [first] = missing;
      const ground = contract(first ? ruleOfGap[first.code] : 'lanes.review', rules);
      const again: readonly Redress[] = decision.by === 'rule' ? [{ way: 'file-again' }] : [];
      return { ...said, ground, missing, redress: [...again, ...appealOf(decision)] };
    }
    case 'upheld':
    case 'overturned':
      return {
        ...{ ...said, ground: groundOf(state, rules), missing: outcome === 'upheld' ? unmet(state, rules) : [] },
        ...(contest && { contest, ...reportOf(state) }),
        redress: appealOf(decision),
      };
    case 'withdrawn': {
      const withdrawal = decision.withdrawal ?? 'silence';
      const rule = withdrawal === 'silence' ? 'silence.complainant' : 'withdrawals';
      return { ...said, ground: contract(rule, rules), withdrawal };
    }
    case 'unanswered': {
      // A whole shop is open again, so there is nothing to answer. An answer does not reopen a court's decision.
      const isAnswerable = state.status === 'unanswered' && state.found === undefined;
      const redress: readonly Redress[] = isAnswerable ? [{ way: 'answer-any-time' }] : [];
      return { ...said, ground: contract('clocks.arrival', rules), redress };
    }
    case 'discontinued':
      return {
        ...{ ...said, ground: contract('premises', rules), missing },
        // What was put right is no gap of the complaint.
        redress: decision.by === 'rule' ? [] : [{ way: 'file-again' }],
      };
  }
}

function reportOf({ report, reply }: FiledCase): Pick<DecisionReasons, 'report'> {
  if (report === undefined) return {};
  const { kind, on, finding } = report;
  return { report: { kind, on, finding, replied: reply !== undefined } };
}

export const allowed = (event: Extract<CaseEvent, { type: 'appeal-allowed' }>, rules: Rules): DecisionReasons => ({
  decision: 'allowed',
  by: 'another-person',
  ...(event.organisation !== undefined && { organisation: event.organisation }),
  ground: contract('clocks.appeal', rules),
  missing: [],
  redress: appealOf(event),
});

const appealOf = ({ appealUntil, instance }: Pick<Decision, 'appealUntil' | 'instance'>): readonly Redress[] =>
  appealUntil === undefined || instance >= lastInstance ? [] : [{ way: 'appeal', until: appealUntil }];

function personOf({ decision }: FiledCase): DecisionReasons['by'] {
  switch (decision?.by) {
    case 'rule':
    case 'silence':
    case 'accepted':
      return 'rule';
    case 'elsewhere':
      return 'authority';
    case 'complainant':
      return 'complainant';
    case 'marketplace':
      return 'marketplace';
    case 'appeal':
    case 'audit':
      return 'another-person';
    default:
      return 'person';
  }
}

function groundOf({ decision, answer }: FiledCase, rules: Rules): Ground {
  switch (decision?.by) {
    case 'elsewhere':
      return { kind: 'authority' };
    case 'silence':
      return contract('silence.seller', rules);
    case 'complainant':
      return contract('standBehind', rules);
    case 'accepted':
      return contract('strikes.accepted', rules);
    case 'appeal':
      return contract('clocks.appeal', rules);
    case 'audit':
      return contract('audit', rules);
    default:
      if (decision?.contest !== undefined && rules.contest !== undefined) return contract('contest.rulings', rules);
      return contract(answer === undefined ? 'silence.seller' : 'answers', rules);
  }
}

const unmet = ({ decision, answer }: FiledCase, rules: Rules): readonly Missing<string>[] =>
  decision?.checklist === undefined || answer === undefined
    ? []
    : unmetItems(answer.kind, decision.checklist, rules).map((field) => ({
        code: shortOf[decision.checklist?.[field] ?? 'unmet'],
        field,
      }));

const shortOf: Readonly<Record<ItemFinding, string>> = {
  unmet: 'checklist-incomplete',
  'not-applicable': 'checklist-incomplete',
  unverifiable: 'item-unverifiable',
  contradicted: 'item-contradicted',
  met: 'checklist-incomplete',
  verified: 'checklist-incomplete',
};
