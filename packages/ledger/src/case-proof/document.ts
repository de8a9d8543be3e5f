import { canonicalJson } from '../canonical.ts';
import type { Disclosed } from '../disclosure.ts';

/** The first member of every document, and what its readers must know. */
export const caseProofFormat = 'marketsafe-case-proof@v1';

/** One step: what the party may see of the entry, and that it is in the log (C2SP tlog-proof). */
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
 * What a party needs to verify its own case without us. Every byte of it is checked: it holds nothing that is not
 * committed to by the log, and it is written in one way only, as canonical JSON with a newline.
 */
export interface CaseProof {
  readonly format: typeof caseProofFormat;
  /** The verifier key of the checkpoint, to be compared with the published one. */
  readonly key: string;
  readonly checkpoint: string;
  /** By index. */
  readonly entries: readonly ProvedEntry[];
  /** By id. */
  readonly sealed: readonly OpenedSeal[];
}

export const caseProofText = (proof: CaseProof): string => `${canonicalJson(proof)}\n`;
