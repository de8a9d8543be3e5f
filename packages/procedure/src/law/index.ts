export { checkProgramme, findingsTogether, type LegalFinding } from './check-programme.ts';
export { dutiesOf, type Happening } from './duties.ts';
export { problemOf } from './finding-in-words.ts';
export { type LawCase, type LawCases, loadLawCases } from './law-cases.ts';
export { type LawDue, lawDue } from './law-due.ts';
export {
  type BoundVersion,
  type ClockVersion,
  type DutyVersion,
  inForce,
  isLawIn,
  type LegalPack,
  type LiabilityVersion,
  type Reading,
  type SettlementVersion,
  type TaskVersion,
} from './legal-pack.ts';
export { type LiabilityHere, liabilityIn, liabilityOn } from './liability.ts';
export { type LoadedLaw, loadLaw } from './load-law.ts';
export { overdue } from './overdue.ts';
export {
  type PublicationKind,
  type PublicationOutcome,
  type Publishable,
  publicationKinds,
  publicationOutcomes,
  publicationTimes,
  publishable,
  sanctions,
} from './publication.ts';
export { type LawLibrary, runLawCase } from './run-law-case.ts';
export { settlementDue, settlementOn } from './settlement.ts';
export { type MarketplaceTask, owedAfter, tasksAfter } from './tasks.ts';
