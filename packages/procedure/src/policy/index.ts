export { checkPack } from './check-pack.ts';
export { unfulfilled } from './checklist.ts';
export {
  type BrandAnswer,
  brandAnswers,
  type ContestRules,
  isFirm,
  type ProofQuality,
  proofQualities,
  type RulingBound,
  type RulingOutcome,
  type RulingReason,
  rulingReasons,
  usualOutcome,
} from './contest-rules.ts';
export { exceptionFor, exceptionsFor, pathUnder, rulesUnder } from './exceptions.ts';
export { type LoadedCalendar, loadCalendar } from './load-calendar.ts';
export { type LoadedPack, loadPack, type RefusedPack, referenceOf } from './load-pack.ts';
export { formatProblem, type PackConflict, type PolicyProblem } from './problem.ts';
export type {
  ActiveStanding,
  AnswerRule,
  ArrivalChannel,
  ChecklistItem,
  ClearanceRules,
  ClockName,
  ComplainantRules,
  EvidenceKind,
  MeasureRules,
  NotShownRules,
  Period,
  PeriodUnit,
  PriorRisk,
  ProceedingsKind,
  ProofForm,
  ReasonRule,
  Reference,
  RemovalCap,
  RemovalRules,
  Rules,
  ShareBounds,
  StageRules,
  Standing,
  StorefrontRules,
  StrikeRules,
  Track,
} from './rules.ts';
export { arrivalChannels, priorRisks, proceedingsKinds, reviewCauses } from './rules.ts';
export { bandsFromCosts, type ScreeningBands, type ScreeningCosts } from './screening-costs.ts';
export { type SensitiveRules, sensitiveKind } from './sensitive.ts';
export type { Texts } from './texts.ts';
export { allValues, type ChangedValue, changedValues, keysNear, type PolicyValue, valueAt } from './values.ts';
export { overlap, overlappingPacks, unlinkedVersions, versionOn } from './versions.ts';
export { canonicalText, readYaml, schemaProblems, yamlLimits } from './yaml-text.ts';
