export { bringForward } from './bring-forward.ts';
export { ledgerHandlers } from './handlers.ts';
export { adoptLedgerKey, loadLedgerKey } from './ledger-key.ts';
export { nextDay } from './publication.ts';
export { readHappenings } from './read-record.ts';
export { ledgerIsDue, sequencerSource } from './sequencer.ts';
