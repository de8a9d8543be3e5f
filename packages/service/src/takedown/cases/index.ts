export { CaseRecord } from './case-record.ts';
export type { CaseView } from './case-view.ts';
export {
  AlikeView,
  AnswerView,
  CaseActed,
  CaseSummary,
  Clock,
  EvidenceView,
  MatterView,
  ProceedsView,
  RemedyView,
  ReportView,
  Scope,
} from './contract.ts';
export { actOnCases, caseHandlers } from './handlers.ts';
export { projectCases, projectCaseViews } from './projection.ts';
export { matterViewsIn, readCase, remedyViewIn, summaryOf } from './read-case.ts';
export { liabilityIn, withLaw } from './read-liability.ts';
export { caseIn, isRefused, textsOf } from './refusal.ts';
export { explainFiling, ReviewReasonView, reviewViews } from './review.ts';
export { caseRoutes } from './routes.ts';
export { Shortfall } from './shortfall.ts';
export { waitingCase } from './stopped.ts';
export { type Party, readsReasons, seesEvent, seesMember } from './visibility.ts';
