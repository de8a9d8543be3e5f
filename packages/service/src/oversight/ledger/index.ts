export { bringForward } from './bring-forward.ts';
export { composeProof } from './case-proof.ts';
export { checkLog, type HeldByChecker, type LogReport } from './check-log.ts';
export {
  aggregatesAtOnce,
  aggregatesIn,
  type BeginAt,
  checkStates,
  rebuildStates,
  type StateFault,
} from './check-states.ts';
export { ledgerHandlers } from './handlers.ts';
export { adoptLedgerKey, loadLedgerKey } from './ledger-key.ts';
export { partyViews } from './party-view.ts';
export { nextDay } from './publication.ts';
export { readHappenings, readRecord } from './read-record.ts';
export { ledgerRoutes } from './routes.ts';
export { ledgerIsDue, sequencerSource } from './sequencer.ts';
