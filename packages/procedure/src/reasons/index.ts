/** Why: the typed reasons of measures and decisions, from which every text is written. */
export {
  allowed,
  banDeclined,
  type DecisionReasons,
  type DiscontinuationCause,
  decisionReasons,
  dismissed,
  objectionRefused,
  withCause,
} from './decision.ts';
export type { Ground, RuleName } from './ground.ts';
export {
  banReasons,
  type ComplaintMeasure,
  closureReasons,
  complaintReasons,
  type MeasureReasons,
  measureKey,
  recognitionReasons,
} from './measure.ts';
export { outside, type Redress } from './redress.ts';
