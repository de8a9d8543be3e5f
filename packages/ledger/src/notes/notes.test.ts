import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
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
} from './index.ts';

const { privateKey } = generateKeyPairSync('ed25519');
const name = 'programme.example/ledger';
const key = verifierKey(name, privateKey);

describe('signed note', () => {
  /** The example of the Go checksum database, which the format comes from. */
  const sample = {
    key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    note:
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
      '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
  };

  it('verifies a note with a foreign signature', () => {
    const theirs = readVerifierKey(sample.key) as VerifierKey;
    const note = readNote(sample.note);
    expect(theirs.id).toBe('c74f20a3');
    expect(note && verifyNote(note, [theirs])).toBe(theirs);
    expect(note && verifyNote({ ...note, text: note.text.replace('answer', 'Answer') }, [theirs])).toBe('false');
    expect(note && verifyNote(note, [key])).toBe('unknown');
  });

  it('verifies a signed text, and detects a changed text, another key and another name', () => {
    const note = readNote(signNote('one\ntwo\n', name, privateKey));
    expect(note?.text).toBe('one\ntwo\n');
    expect(note && verifyNote(note, [key])).toBe(key);
    expect(note && verifyNote({ ...note, text: 'one\ntwo!\n' }, [key])).toBe('false');
    expect(note && verifyNote(note, [verifierKey('other.example/ledger', privateKey)])).toBe('unknown');
  });

  it('reads a key again, and refuses one whose id or name was changed', () => {
    expect(readVerifierKey(key.text)?.text).toBe(key.text);
    expect(readVerifierKey(key.text.replace('programme', 'Programme'))).toBeUndefined();
    expect(readVerifierKey(key.text.slice(0, -1))).toBeUndefined();
    expect(readVerifierKey('')).toBeUndefined();
    expect(() => verifierKey('two words', privateKey)).toThrow('names no key');
  });

  it('is read in one form only', () => {
    const text = signNote('one\n', name, privateKey);
    for (const bad of [text.slice(0, -1), text.replace('—', '-'), text.replace('=\n', '\n'), `${text} `, 'one\n']) {
      expect(readNote(bad), bad).toBeUndefined();
    }
  });
});

const sizes = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const roots = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('checkpoint', () => {
  it('has three lines, and can be read again', () => {
    fc.assert(
      fc.property(sizes, roots, (size, root) => {
        const text = checkpointText({ origin: name, size, root });
        expect(text).toBe(`${name}\n${size}\n${root.toString('base64')}\n`);
        expect(readCheckpoint(text)).toEqual({ origin: name, size, root });
      }),
    );
  });

  it('is read in one form only', () => {
    const text = checkpointText({ origin: name, size: 10, root: Buffer.alloc(32) });
    for (const bad of [text.replace('10', '010'), text.replace('10', '1e1'), `${text}more\n`, text.trim(), '']) {
      expect(readCheckpoint(bad), bad).toBeUndefined();
    }
  });
});

describe('tlog-proof', () => {
  it('has index, nodes and checkpoint, and can be read again', () => {
    const checkpoint = signNote(checkpointText({ origin: name, size: 9, root: Buffer.alloc(32) }), name, privateKey);
    fc.assert(
      fc.property(sizes, fc.array(roots), (index, proof) => {
        const text = tlogProofText({ index, proof, checkpoint });
        expect(readTlogProof(text)).toEqual({ index, proof, checkpoint });
      }),
    );
    const text = tlogProofText({ index: 8, proof: [Buffer.alloc(32)], checkpoint });
    expect(text.split('\n').slice(0, 4)).toEqual([
      'c2sp.org/tlog-proof@v1',
      'index 8',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      '',
    ]);
    for (const bad of [text.replace('@v1', '@v2'), text.replace('index 8', 'index 08'), text.replace('AAA=', 'AAB=')]) {
      expect(readTlogProof(bad), bad).toBeUndefined();
    }
  });
});
