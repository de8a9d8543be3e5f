export { type CaseProof, caseProofFormat, caseProofText, type OpenedSeal, type ProvedEntry } from './document.ts';
export type { ProofFault, ProofProblem } from './problem.ts';
export type { ProofReport, ProvedStep } from './report.ts';
export { sealsOf } from './seals.ts';
export { type HeldOutside, openCheckpoint, verifyCaseProof } from './verify.ts';
