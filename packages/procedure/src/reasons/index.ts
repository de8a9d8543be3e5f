/** The typed reasons of measures and decisions, from which every text is generated. */
export {
  banDeclined,
  type ContestFound,
  type DecisionReasons,
  type DiscontinuationCause,
  dismissed,
  objectionRefused,
  type ReferralCause,
  type ReportInShort,
  withCause,
} from './decision.ts';
export { contract, type Ground, type RuleName } from './ground.ts';
export {
  banReasons,
  type ComplaintMeasure,
  closureReasons,
  complaintReasons,
  type MeasureReasons,
  measureKey,
  recognitionReasons,
  type ShopScreening,
} from './measure.ts';
export type { Redress } from './redress.ts';
