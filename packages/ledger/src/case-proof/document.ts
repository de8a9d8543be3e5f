import { canonicalJson } from '../canonical.ts';
import type { Disclosed } from '../disclosure.ts';

/** The first member of every document, which names its format. */
export const caseProofFormat = 'marketsafe-case-proof@v1';

/** One step: the disclosed part of the entry, and the proof that it is in the log (C2SP tlog-proof). */
export interface ProvedEntry {
  readonly entry: Disclosed;
  readonly proof: string;
}

/** A sealed row that the party may see: its hash is in an entry. */
export interface OpenedSeal {
  readonly id: string;
  /** 64 hex digits. */
  readonly salt: string;
  readonly body: unknown;
}

/**
 * All that a party needs to verify its own case without us. The verifier checks every byte: the document contains only data that
 * the log commits to, and has one valid spelling, as canonical JSON with a newline.
 */
export interface CaseProof {
  readonly format: typeof caseProofFormat;
  /** The verifier key of the checkpoint, to compare with the published one. */
  readonly key: string;
  readonly checkpoint: string;
  /** By index. */
  readonly entries: readonly ProvedEntry[];
  /** By id. */
  readonly sealed: readonly OpenedSeal[];
}

export const caseProofText = (proof: CaseProof): string => `${canonicalJson(proof)}\n`;
