import { leafOfDisclosed } from '../leaf.ts';
import { isConsistent, rootFromInclusion } from '../merkle/index.ts';
import {
  type Checkpoint,
  readCheckpoint,
  readNote,
  readTlogProof,
  readVerifierKey,
  type VerifierKey,
  verifyNote,
} from '../notes/index.ts';
import { sealedHash } from '../sealed-hash.ts';
import type { CaseProof } from './document.ts';
import type { ProofProblem } from './problem.ts';
import { readCaseProof } from './read.ts';
import { type ProofReport, type ProvedStep, stepOf } from './report.ts';
import { sealsIn } from './seals.ts';

/** The verifier's data from other sources than the proof. */
export interface HeldOutside {
  /** Trusted verifier keys. Without one, the key in the proof is trusted. */
  readonly keys?: readonly string[];
  /** A signed checkpoint that was kept, from a mail or another party. */
  readonly checkpoint?: string;
  /** Proof that the larger of the two checkpoints extends the smaller; base64 nodes. */
  readonly consistency?: readonly string[];
}

/** Verifies a case proof without us: signature, hash of every entry, inclusion, order, sealed texts. Returns a report, or the first fault. */
export function verifyCaseProof(bytes: Uint8Array, held: HeldOutside = {}): ProofReport | ProofProblem {
  const document = readCaseProof(bytes);
  if ('fault' in document) return document;
  const own = readVerifierKey(document.key);
  const given = held.keys?.map(readVerifierKey);
  if (!own || given?.some((key) => key === undefined)) return { fault: 'bad-key' };
  const keys = (given as VerifierKey[] | undefined) ?? [own];
  const head = openCheckpoint(document.checkpoint, keys);
  if ('fault' in head) return head;
  if (head.key.text !== own.text) return { fault: 'other-key' };
  const kept = held.checkpoint === undefined ? undefined : compareKept(head.checkpoint, held.checkpoint, keys, held);
  if (kept && 'fault' in kept) return kept;
  const steps = verifyEntries(document, head.checkpoint);
  if ('fault' in steps) return steps;
  const problem = missingStep(steps) ?? verifySeals(document);
  if (problem) return problem;
  const cases = [...Map.groupBy(steps, ({ aggregate }) => aggregate)];
  return {
    origin: head.checkpoint.origin,
    size: head.checkpoint.size,
    root: head.checkpoint.root.toString('base64'),
    key: { name: own.name, id: own.id, given: given !== undefined },
    ...(kept && { kept: kept.size }),
    cases: cases.map(([aggregate, own]) => ({ case: aggregate.replace(/^case /, ''), steps: own })),
    sealed: document.sealed.length,
  };
}

/** A signed checkpoint with the key that signed it. */
export function openCheckpoint(
  text: string,
  keys: readonly VerifierKey[],
): { readonly checkpoint: Checkpoint; readonly key: VerifierKey } | ProofProblem {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) return { fault: 'bad-checkpoint' };
  const key = verifyNote(note, keys);
  if (key === 'unknown') return { fault: 'other-key' };
  if (key === 'false') return { fault: 'false-signature' };
  return { checkpoint, key };
}

/** Compares the proof's checkpoint with a kept one: both must belong to one history. */
function compareKept(
  head: Checkpoint,
  text: string,
  keys: readonly VerifierKey[],
  { consistency }: HeldOutside,
): Checkpoint | ProofProblem {
  const opened = openCheckpoint(text, keys);
  if ('fault' in opened) return opened.fault === 'bad-checkpoint' ? { fault: 'bad-kept-checkpoint' } : opened;
  const kept = opened.checkpoint;
  if (kept.origin !== head.origin) return { fault: 'bad-kept-checkpoint' };
  if (kept.size === head.size) return kept.root.equals(head.root) ? kept : { fault: 'forked' };
  if (consistency === undefined) return { fault: 'needs-consistency' };
  const [older, newer] = kept.size < head.size ? [kept, head] : [head, kept];
  const nodes = consistency.map((node) => Buffer.from(node, 'base64'));
  return isConsistent(older, newer, nodes) ? kept : { fault: 'not-consistent' };
}

/** Hashes every entry again and computes the root from it. */
function verifyEntries(document: CaseProof, head: Checkpoint): ProvedStep[] | ProofProblem {
  const steps: ProvedStep[] = [];
  for (const [at, one] of document.entries.entries()) {
    const proof = readTlogProof(one.proof);
    if (!proof || proof.checkpoint !== document.checkpoint) return { fault: 'bad-inclusion', at };
    const step = stepOf(one, proof.index);
    if (!step) return { fault: 'bad-entry', at };
    const root = rootFromInclusion(proof.index, head.size, leafOfDisclosed(one.entry), proof.proof);
    if (!root) return { fault: 'bad-inclusion', at };
    if (!root.equals(head.root)) return { fault: 'entry-changed', at };
    if (proof.index <= (steps.at(-1)?.index ?? -1)) return { fault: 'out-of-order', at };
    steps.push(step);
  }
  return steps;
}

/** Steps of one aggregate are numbered from 1 without a gap, in the order of the log. */
function missingStep(steps: readonly ProvedStep[]): ProofProblem | undefined {
  const next = new Map<string, number>();
  for (const [at, { aggregate, step }] of steps.entries()) {
    const expected = next.get(aggregate) ?? 1;
    if (step !== expected) return { fault: step > expected ? 'step-missing' : 'out-of-order', at };
    next.set(aggregate, expected + 1);
  }
  return undefined;
}

function verifySeals(document: CaseProof): ProofProblem | undefined {
  const hashes = sealsIn(document.entries.map(({ entry }) => entry));
  const seen = new Set<string>();
  for (const [at, { id, salt, body }] of document.sealed.entries()) {
    const sealed = hashes.get(id);
    if (!sealed || seen.has(id)) return { fault: 'seal-unknown', at };
    seen.add(id);
    if (!sealed.has(sealedHash(Buffer.from(salt, 'hex'), body))) return { fault: 'seal-changed', at };
  }
  return undefined;
}
