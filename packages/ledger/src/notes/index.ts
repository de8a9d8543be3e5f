export { type Checkpoint, checkpointText, readCheckpoint } from './checkpoint.ts';
export { readNote, signNote, verifyNote } from './signed-note.ts';
export { readTlogProof, tlogProofText } from './tlog-proof.ts';
export { readVerifierKey, type VerifierKey, verifierKey } from './verifier-key.ts';
