import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CaseProof,
  canonicalJson,
  caseProofText,
  type HeldOutside,
  verifierKey,
  verifyCaseProof,
} from './index.ts';
import { SampleLog, sampleName } from './testing/index.ts';

/** The stand-alone verifier for parties, which shares no code with ours and is compared with it here. */
interface StandAlone {
  verify(bytes: Uint8Array, held?: HeldOutside, engine?: object): Promise<object>;
  checkpointIn(text: string): string | undefined;
  bestEngine(subtle?: unknown): Promise<{ name: string }>;
  builtIn(subtle: unknown): object;
  readonly plain: object;
  plainSha256(message: Uint8Array): Uint8Array;
  plainSha512(message: Uint8Array): Uint8Array;
  plainEd25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
}

const path = fileURLToPath(new URL('../verifier/marketsafe-verify.js', import.meta.url));
const standAlone: StandAlone = createRequire(import.meta.url)(path);
const engines = { plain: standAlone.plain, 'built-in': standAlone.builtIn(globalThis.crypto.subtle) };

const { privateKey } = generateKeyPairSync('ed25519');
const log = new SampleLog(privateKey);
log.addCases(7, 6);
const proof = log.proofOf('case-0-3');
const bytesOf = (document: unknown): Buffer => Buffer.from(`${canonicalJson(document)}\n`);

// biome-ignore lint/suspicious/noExplicitAny: a test changes what the type holds fixed
type Loose = any;
/** The document with a change. */
const changed = (change: (document: Loose) => void): Buffer => {
  const document = structuredClone(proof) as Loose;
  change(document);
  return bytesOf(document);
};
const set = (at: (document: Loose) => Loose | undefined, name: string, value: unknown) =>
  changed((document) => Object.assign(at(document) ?? {}, { [name]: value }));

const stranger = verifierKey(sampleName, generateKeyPairSync('ed25519').privateKey).text;
const fork = new SampleLog(privateKey);
fork.addCases(6, 7);
const small: CaseProof = log.proofOf('case-0-0', 1);

/** Name, bytes, and the verifier's data from outside. */
const vectors: readonly [name: string, bytes: Uint8Array, held?: HeldOutside][] = [
  ['whole', bytesOf(proof)],
  ['of one entry', bytesOf(small)],
  ['under its key', bytesOf(proof), { keys: [log.key] }],
  ['under another key', bytesOf(proof), { keys: [stranger] }],
  ['under no key', bytesOf(proof), { keys: ['nonsense'] }],
  ['with the key of another', set((document) => document, 'key', stranger)],
  ['with its own checkpoint kept', bytesOf(proof), { checkpoint: log.checkpoint() }],
  ['with a fork kept', bytesOf(proof), { checkpoint: fork.checkpoint() }],
  ['with no checkpoint kept', bytesOf(proof), { checkpoint: 'nonsense' }],
  ['without consistency', bytesOf(proof), { checkpoint: log.checkpoint(20) }],
  ...[1, 2, 3, 4, 7, 8, 16, 20, 31, 32, 33, 41].flatMap((size): [string, Uint8Array, HeldOutside][] => [
    [
      `grown from ${size}`,
      bytesOf(proof),
      { checkpoint: log.checkpoint(size), consistency: log.consistency(size, 42) },
    ],
    [
      `grown from ${size}, wrongly`,
      bytesOf(proof),
      { checkpoint: log.checkpoint(size), consistency: log.consistency(5, 42) },
    ],
  ]),
  ...Array.from({ length: 42 }, (_, at): [string, Uint8Array] => [
    `as it was with ${at + 1}`,
    bytesOf(log.proofOf(`case-0-${at % 7}`, at + 1)),
  ]),
  ['with a type changed', set((document) => document.entries?.[2]?.entry?.type, 'value', 'case-overturned')],
  ['with a time changed', set((document) => document.entries?.[1]?.entry?.at, 'value', '2020-01-01T00:00:00.000Z')],
  ['with a salt changed', set((document) => document.entries?.[1]?.entry?.at, 'salt', '0'.repeat(64))],
  [
    'with a hidden member changed',
    set((document) => document.entries?.[0]?.entry?.payload?.members?.decider, 'hash', '0'.repeat(64)),
  ],
  ['with a step left out', changed((document) => document.entries?.splice(3, 1))],
  ['with a step repeated', changed((document) => document.entries?.splice(3, 0, document.entries[3] as Loose))],
  ['turned round', changed((document) => document.entries?.reverse())],
  ['with nothing in it', set((document) => document, 'entries', [])],
  ['with the wrong inclusion', set((document) => document.entries?.[0], 'proof', proof.entries[1]?.proof)],
  ['with no inclusion', set((document) => document.entries?.[0], 'proof', 'nonsense')],
  ['with an entry of no case', set((document) => document.entries?.[0]?.entry?.version, 'value', null)],
  ['with a sealed text changed', set((document) => document.sealed?.[1], 'body', 'other')],
  ['with a sealed text of nobody', set((document) => document.sealed?.[1], 'id', 'nobody')],
  ['with no checkpoint', set((document) => document, 'checkpoint', 'nonsense')],
  ['with a signature of another', set((document) => document, 'checkpoint', new SampleLog(privateKey).checkpoint())],
  ['with more in it', set((document) => document, 'more', 1)],
  ['with spaces', Buffer.from(caseProofText(proof).replace(':', ': '))],
  ['cut off', Buffer.from(caseProofText(proof).slice(0, -9))],
  ['empty', Buffer.of()],
  ['no text', Buffer.of(0xff, 0xfe)],
];

describe('the stand-alone verifier', () => {
  it.each(Object.entries(engines))('says the same as ours of every vector, %s', async (_name, engine) => {
    const faults = new Set<string>();
    for (const [name, bytes, held] of vectors) {
      const ours = verifyCaseProof(bytes, held);
      expect(await standAlone.verify(new Uint8Array(bytes), held, engine), name).toEqual(ours);
      if ('fault' in ours) faults.add(ours.fault);
    }
    expect(faults.size).toBeGreaterThan(14);
  });

  it('hashes and checks signatures as Node does', () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
    for (let length = 0; length < 300; length += 1) {
      const message = randomBytes(length);
      expect(hex(standAlone.plainSha256(message))).toBe(createHash('sha256').update(message).digest('hex'));
      expect(hex(standAlone.plainSha512(message))).toBe(createHash('sha512').update(message).digest('hex'));
    }
    for (let round = 0; round < 20; round += 1) {
      const pair = generateKeyPairSync('ed25519');
      const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
      const message = randomBytes(round * 7);
      const signature = new Uint8Array(sign(null, message, pair.privateKey));
      expect(standAlone.plainEd25519(raw, message, signature)).toBe(true);
      const at = round * 3;
      signature[at] = (signature[at] ?? 0) ^ 1;
      expect(standAlone.plainEd25519(raw, message, signature), `byte ${at}`).toBe(false);
    }
  });

  it('uses the built-in functions, and its own if they are missing or insufficient', async () => {
    expect((await standAlone.bestEngine()).name).toBe('built-in');
    expect((await standAlone.bestEngine(null)).name).toBe('plain');
    const withoutEd25519 = { digest: globalThis.crypto.subtle.digest.bind(globalThis.crypto.subtle) };
    expect((await standAlone.bestEngine(withoutEd25519)).name).toBe('plain');
  });

  it('finds the checkpoint in a mail', () => {
    const checkpoint = log.checkpoint();
    expect(
      standAlone.checkpointIn(`Keep this.\r\n\r\n${checkpoint.replaceAll('\n', '\r\n')}\r\nhttps://x.example`),
    ).toBe(checkpoint);
    expect(standAlone.checkpointIn('no checkpoint')).toBeUndefined();
  });
});

describe('as a command of plain Node, from a folder of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marketsafe-verifier-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  copyFileSync(path, join(folder, 'marketsafe-verify.js'));
  const write = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['marketsafe-verify.js', ...args], { cwd: folder, encoding: 'utf8' });

  it('ends with 0, 1 and 2', () => {
    write('proof.json', caseProofText(proof));
    write('changed.json', caseProofText(proof).replace('case-upheld', 'case-closed'));
    write('kept.txt', log.checkpoint(20));
    write('grown.json', JSON.stringify({ from: 20, to: 42, proof: log.consistency(20, 42) }));
    const good = run('proof.json', '--key', log.key, '--checkpoint', 'kept.txt', '--consistency', 'grown.json');
    expect([good.status, JSON.parse(good.stdout)]).toMatchObject([0, { verified: true, kept: 20, size: 42 }]);
    const bad = run('changed.json');
    expect([bad.status, JSON.parse(bad.stdout)]).toEqual([1, { verified: false, fault: 'entry-changed', at: 1 }]);
    expect(run().status).toBe(2);
    expect(run('nowhere.json').status).toBe(2);
  });

  it('needs no other file', () => {
    const source = readFileSync(path, 'utf8');
    const required = [...source.matchAll(/require\('([^']+)'\)|import\s/g)].map(([, module]) => module);
    expect(required).toEqual(['node:fs', 'node:util']);
    expect(source).not.toMatch(/fetch|XMLHttpRequest|WebSocket|https?:/);
  });
});
