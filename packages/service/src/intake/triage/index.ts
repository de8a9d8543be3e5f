export { comeBack } from './come-back.ts';
export { actOn, triageHandlers } from './handlers.ts';
export { joinTriage, readTriage, standing, type TriageRow, triageColumns } from './read-triage.ts';
