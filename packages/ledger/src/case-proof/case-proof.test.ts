import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CaseProof,
  canonicalJson,
  caseProofText,
  type ProofReport,
  verifierKey,
  verifyCaseProof,
} from '../index.ts';
import { SampleLog, sampleName } from '../testing/index.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519').privateKey;
const log = new SampleLog(privateKey);
log.addCases(7, 6);
const proof = log.proofOf('case-0-3');
const bytesOf = (document: unknown): Buffer => Buffer.from(`${canonicalJson(document)}\n`);
const verify = (document: unknown, held = {}) => verifyCaseProof(bytesOf(document), held);
/** A copy that a test may change. */
const copy = () =>
  structuredClone(proof) as { -readonly [K in keyof CaseProof]: CaseProof[K] } & {
    // A test changes what the type holds fixed.
    // biome-ignore lint/suspicious/noExplicitAny: entries of any shape are given to the verifier
    entries: any[];
  };

describe('a case proof', () => {
  it('proves every step, its order and the sealed texts', () => {
    const report = verifyCaseProof(Buffer.from(caseProofText(proof))) as ProofReport;
    expect(report).toMatchObject({ origin: sampleName, size: 42, key: { name: sampleName, given: false }, sealed: 6 });
    expect(report.cases).toHaveLength(1);
    expect(report.cases[0]?.steps.map(({ step, index }) => [step, index])).toEqual(
      [1, 2, 3, 4, 5, 6].map((step) => [step, (step - 1) * 7 + 3]),
    );
    expect(report.cases[0]?.steps[0]).toMatchObject({
      type: 'complaint-filed',
      at: '2026-03-01T00:03:00.000Z',
      by: 'desk',
      hidden: 2,
    });
    expect(caseProofText(proof)).not.toContain('user-');
  });

  it('verifies for every case, size and step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 7, max: 42 }), (which, size) => {
        const report = verify(log.proofOf(`case-0-${which}`, size), { keys: [log.key] });
        expect(report).toMatchObject({ size, key: { given: true } });
      }),
    );
  });

  it('is refused under another key, or an invalid one', () => {
    expect(verify(proof, { keys: [verifierKey(sampleName, other).text] })).toEqual({ fault: 'other-key' });
    expect(verify(proof, { keys: ['nonsense'] })).toEqual({ fault: 'bad-key' });
    const resigned = { ...copy(), key: verifierKey(sampleName, other).text };
    expect(verify(resigned)).toEqual({ fault: 'other-key' });
  });

  it('is compared with a checkpoint that was kept', () => {
    expect(verify(proof, { checkpoint: log.checkpoint() })).toMatchObject({ kept: 42 });
    const kept = log.checkpoint(20);
    expect(verify(proof, { checkpoint: kept })).toEqual({ fault: 'needs-consistency' });
    expect(verify(proof, { checkpoint: kept, consistency: log.consistency(20, 42) })).toMatchObject({ kept: 20 });
    expect(verify(proof, { checkpoint: kept, consistency: log.consistency(21, 42) })).toEqual({
      fault: 'not-consistent',
    });
    expect(verify(proof, { checkpoint: 'nonsense' })).toEqual({ fault: 'bad-kept-checkpoint' });
  });

  it('shows a log that was forked or rewritten under the same key', () => {
    const fork = new SampleLog(privateKey);
    fork.addCases(6, 7);
    expect(verify(proof, { checkpoint: fork.checkpoint() })).toEqual({ fault: 'forked' });
    const longer = new SampleLog(privateKey);
    longer.addCases(5, 10);
    const consistency = longer.consistency(42, 50);
    expect(verify(proof, { checkpoint: longer.checkpoint(), consistency })).toEqual({ fault: 'not-consistent' });
  });

  it('names the first entry that was changed, left out, repeated or moved', () => {
    const changed = copy();
    changed.entries[2].entry.type.value = 'case-overturned';
    expect(verify(changed)).toEqual({ fault: 'entry-changed', at: 2 });
    const back = copy();
    back.entries[1].entry.at.value = '2020-01-01T00:00:00.000Z';
    expect(verify(back)).toEqual({ fault: 'entry-changed', at: 1 });
    const missing = copy();
    missing.entries.splice(3, 1);
    expect(verify(missing)).toEqual({ fault: 'step-missing', at: 3 });
    const twice = copy();
    twice.entries.splice(3, 0, twice.entries[3]);
    expect(verify(twice)).toEqual({ fault: 'out-of-order', at: 4 });
    const swapped = copy();
    swapped.entries.reverse();
    expect(verify(swapped)).toMatchObject({ fault: 'out-of-order' });
    const elsewhere = copy();
    elsewhere.entries[0].proof = elsewhere.entries[1].proof;
    expect(verify(elsewhere)).toEqual({ fault: 'entry-changed', at: 0 });
    const another = copy();
    another.entries[0].proof = log.proofOf('case-0-3', 30).entries[0]?.proof;
    expect(verify(another)).toEqual({ fault: 'bad-inclusion', at: 0 });
  });

  it('detects a changed sealed text', () => {
    const changed = copy();
    changed.sealed = changed.sealed.map((seal, at) => (at === 1 ? { ...seal, body: { text: 'other' } } : seal));
    expect(verify(changed)).toEqual({ fault: 'seal-changed', at: 1 });
    const [first] = copy().sealed;
    expect(verify({ ...copy(), sealed: [{ ...first, id: 'nobody' }] })).toEqual({ fault: 'seal-unknown', at: 0 });
    expect(verify({ ...copy(), sealed: [] })).toMatchObject({ sealed: 0 });
  });

  it('has only one valid spelling', () => {
    const text = caseProofText(proof);
    const refused = (changed: string) => verifyCaseProof(Buffer.from(changed));
    expect(refused(text.replace(':', ': '))).toEqual({ fault: 'not-canonical' });
    expect(refused(text.replace('{', '{"more":1,'))).toHaveProperty('fault');
    expect(verify({ ...proof, more: 1 })).toEqual({ fault: 'not-a-proof' });
    expect(verify({ ...proof, entries: [] })).toEqual({ fault: 'not-a-proof' });
    expect(refused('')).toEqual({ fault: 'not-a-proof' });
    expect(verifyCaseProof(Buffer.of(0xff, 0xfe))).toEqual({ fault: 'not-a-proof' });
  });
});
