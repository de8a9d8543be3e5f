export { canonicalJson } from './canonical.ts';
export {
  type CaseProof,
  caseProofFormat,
  caseProofText,
  type HeldOutside,
  type OpenedSeal,
  openCheckpoint,
  type ProofFault,
  type ProofProblem,
  type ProofReport,
  type ProvedEntry,
  type ProvedStep,
  sealsOf,
  verifyCaseProof,
} from './case-proof/index.ts';
export { type Disclosed, disclose, shownOf } from './disclosure.ts';
export { leafHash, leafOfDisclosed } from './leaf.ts';
export {
  appendLeaves,
  consistencyRanges,
  edgeOf,
  emptyRoot,
  inclusionRanges,
  isConsistent,
  leafNode,
  type Range,
  rangeRoot,
  rootFromInclusion,
  type Tile,
  type TileId,
  type Tiles,
  tilesFor,
  tilesOf,
  tileWidth,
} from './merkle/index.ts';
export {
  type Checkpoint,
  checkpointText,
  readCheckpoint,
  readNote,
  readTlogProof,
  readVerifierKey,
  signNote,
  tlogProofText,
  type VerifierKey,
  verifierKey,
  verifyNote,
} from './notes/index.ts';
export { sealedHash } from './sealed-hash.ts';
