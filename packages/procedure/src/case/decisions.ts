/** The events that decide a case on its substance, with the deadlines that they open. */
import type { Gravity } from '@marketsafe/terms';
import { dueAfter } from '../clock/index.ts';
import type { Sealed } from '../evidence.ts';
import type { ContestFound } from '../reasons/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { CaseCommand } from './commands.ts';
import { letGo, strike, takeDown } from './consequences.ts';
import type { EventRules, PastAct } from './event-rule.ts';
import { reasonsOf } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { decided, wentDown } from './folding.ts';
import { downAgain } from './overdue.ts';
import { allDone, both, type CaseReaction, why } from './reactions.ts';
import type { DecidedBy, FiledCase, Found } from './state.ts';
import { fall, outcome } from './undoing.ts';
import type { ChecklistVerdicts } from './verdicts.ts';

interface Grounds {
  readonly by: DecidedBy;
  readonly decider?: string;
  readonly organisation?: string;
  readonly reasons?: Sealed;
  readonly checklist?: ChecklistVerdicts;
  readonly gravity?: Gravity;
  readonly contest?: ContestFound;
}

export const appealUntil = (at: CaseCircumstances): string =>
  dueAfter(at.rules.clocks.appeal, at.now, at.calendar, at.zone);

export function upheld(state: FiledCase, grounds: Grounds, at: CaseCircumstances): CaseEvent {
  const { gravity, ...decided } = grounds;
  return {
    type: 'case-upheld',
    ...decided,
    at: at.now,
    ...(gravity !== undefined && { gravityFound: true }),
    gravity: gravity ?? (grounds.by === 'accepted' ? at.rules.strikes.accepted : state.gravity),
    appealUntil: appealUntil(at),
    instance: 0,
    ...downAgain(state, at),
    ...(grounds.by === 'silence' && {
      lateProofUntil: dueAfter(at.rules.clocks.lateProof, at.now, at.calendar, at.zone),
    }),
  };
}

/** The seller has the statement of reasons; before that, nothing counts against them. */
export const isTold = (state: FiledCase): boolean => state.delivery !== undefined;

/** Upheld by the decision of a court or an authority that came before the seller was notified. */
export const asFound = (state: FiledCase, found: Found, at: CaseCircumstances): CaseEvent =>
  upheld(state, { by: 'elsewhere', ...found }, at);

export function overturned(grounds: Omit<Grounds, 'gravity'>, at: CaseCircumstances): CaseEvent {
  return { type: 'case-overturned', ...grounds, at: at.now, appealUntil: appealUntil(at), instance: 0 };
}

export const decisionEvents = {
  'case-upheld': {
    fold: (state, event) => ({ ...decided(wentDown(state, event), 'upheld', 'upheld', event), gravity: event.gravity }),
    follow: (state, event, at) => [
      ...allDone(state),
      ...(event.again ? takeDown(state) : []),
      ...strike(state, event.by),
      ...both(state, 'case-upheld', event.appealUntil, why(state, at)),
    ],
    begins: 'decided',
    act: (event) => ruleAgain(event, { outcome: 'upheld', ...(event.gravityFound && { gravity: event.gravity }) }),
  },
  'case-overturned': {
    fold: (state, event) => decided(state, 'restoring', 'overturned', event),
    follow: (state, event, at) => [
      ...allDone(state),
      ...fall(state, letGo(state, at), at),
      ...ofOverturned(state, at),
      ...both(state, 'case-overturned', event.appealUntil, why(state, at)),
    ],
    begins: 'decided',
    act: (event) => ruleAgain(event, { outcome: 'overturned' }),
  },
} satisfies Partial<EventRules>;

/** A complainant that gave up its claim, or was silent, is not charged with maintaining it. */
function ofOverturned(state: FiledCase, { rules }: CaseCircumstances): readonly CaseReaction[] {
  const { decision, givenUp } = state;
  if (givenUp !== undefined) {
    const counts = rules.withdrawals[givenUp].countsAgainst;
    return outcome(state, counts ? 'withdrawn-mistake' : 'withdrawn-other', givenUp);
  }
  return outcome(state, decision?.contest?.brand === 'silent' ? 'restored-by-silence' : 'overturned');
}

type Rule = Extract<CaseCommand, { type: 'rule' }>;

/** The ruling behind a decision; undefined where it was none. */
function ruleAgain(event: Grounds, found: Pick<Rule, 'outcome' | 'gravity'>): PastAct<Rule> | undefined {
  const { by, checklist = {}, contest } = event;
  if (by !== 'ruling') return undefined;
  const against = contest?.against === undefined ? {} : { against: contest.against };
  return ['ruling', { type: 'rule', checklist, ...reasonsOf(event), ...found, ...against }];
}
