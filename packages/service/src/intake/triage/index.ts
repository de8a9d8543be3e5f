export { comeBack } from './come-back.ts';
export { TriageAct, TriageDone, TriageView } from './contract.ts';
export { actOn, triageHandlers } from './handlers.ts';
export { joinTriage, readTriage, standing, type TriageRow, triageColumns } from './read-triage.ts';
export { triageRoutes } from './routes.ts';
