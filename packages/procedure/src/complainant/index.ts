/** The record of complainants, as strict as a seller's. */
export type { ComplainantCommand, OfCase } from './commands.ts';
export { type CountedToo, countedSince, countingToo } from './counted-too.ts';
export { complainantDecider, standingDecisionKinds, standingDecisions } from './decider.ts';
export type { ComplainantEvent } from './events.ts';
export {
  explainStanding,
  type ReasonExplained,
  type StandingChange,
  type StandingExplained,
  type StandingRule,
  type StandingStep,
  standingRules,
  upheldUntilWithin,
} from './explain.ts';
export type { NoteCounted } from './react.ts';
export { type Accuracy, accuracy, dailyCap, isUnproven, standing } from './standing.ts';
export {
  type ComplainantClock,
  type ComplainantClocks,
  type ComplainantState,
  type Counted,
  initialComplainant,
  type OutcomeKind,
} from './state.ts';
