import { canonicalJson } from '../canonical.ts';
import type { Disclosed, Node } from '../disclosure.ts';
import { type CaseProof, caseProofFormat, caseProofText } from './document.ts';
import type { ProofProblem } from './problem.ts';

/** Reads the bytes of a proof. It checks the form only; the verifier computes the hashes. */
export function readCaseProof(bytes: Uint8Array): CaseProof | ProofProblem {
  let text: string;
  let document: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    document = JSON.parse(text);
    if (`${canonicalJson(document)}\n` !== text) return { fault: 'not-canonical' };
  } catch {
    return { fault: 'not-a-proof' };
  }
  if (!isCaseProof(document)) return { fault: 'not-a-proof' };
  return caseProofText(document) === text ? document : { fault: 'not-canonical' };
}

type Shape = Readonly<Record<string, unknown>>;

function isCaseProof(value: unknown): value is CaseProof {
  return (
    hasExactly(value, ['format', 'key', 'checkpoint', 'entries', 'sealed']) &&
    value.format === caseProofFormat &&
    typeof value.key === 'string' &&
    typeof value.checkpoint === 'string' &&
    isListOf(value.entries, isProvedEntry) &&
    (value.entries as unknown[]).length > 0 &&
    isListOf(value.sealed, isOpenedSeal)
  );
}

const isProvedEntry = (value: unknown): boolean =>
  hasExactly(value, ['entry', 'proof']) && isDisclosed(value.entry) && typeof value.proof === 'string';

const isOpenedSeal = (value: unknown): boolean =>
  hasExactly(value, ['id', 'salt', 'body']) && typeof value.id === 'string' && isHex(value.salt);

const isDisclosed = (value: unknown): value is Disclosed => isObject(value) && Object.values(value).every(isNode);

function isNode(value: unknown): value is Node {
  if (hasExactly(value, ['hash'])) return isHex(value.hash);
  if (hasExactly(value, ['salt', 'value'])) return isHex(value.salt) && !isObject(value.value);
  return hasExactly(value, ['salt', 'members']) && isHex(value.salt) && isDisclosed(value.members);
}

const isHex = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

const isObject = (value: unknown): value is Shape =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isListOf = (value: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const hasExactly = (value: unknown, names: readonly string[]): value is Shape =>
  isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
