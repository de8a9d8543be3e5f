import { type KeyObject, sign, verify } from 'node:crypto';
import { readBase64 } from './base64.ts';
import { isName, type VerifierKey, verifierKey } from './verifier-key.ts';

/** A text with signatures below it, after C2SP signed-note. */
export interface SignedNote {
  /** The signed text; ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

interface NoteSignature {
  readonly name: string;
  readonly id: string;
  readonly signature: Buffer;
}

/** Signs a text, which ends with a newline. `name`: the key's. */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  if (!text.endsWith('\n')) throw new RangeError('the text of a note ends with a newline');
  const { id } = verifierKey(name, privateKey);
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey);
  return `${text}\n— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), signature]).toString('base64')}\n`;
}

/** Reads a signed note; undefined if it is not one. Nothing is verified. */
export function readNote(note: string): SignedNote | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [dash, name = '', encoded = '', ...more] = line.split(' ');
    const bytes = readBase64(encoded);
    if (dash !== '—' || !isName(name) || more.length > 0 || !bytes || bytes.length < 5) return undefined;
    signatures.push({ name, id: bytes.subarray(0, 4).toString('hex'), signature: bytes.subarray(4) });
  }
  return { text: note.slice(0, end + 1), signatures };
}

/** `unknown`: no given key signed it. `false`: a signature that names a given key is invalid. */
export type NoteVerdict = VerifierKey | 'unknown' | 'false';

/** Which of the keys signed a note. */
export function verifyNote({ text, signatures }: SignedNote, keys: readonly VerifierKey[]): NoteVerdict {
  const data = Buffer.from(text, 'utf8');
  let verdict: NoteVerdict = 'unknown';
  for (const { name, id, signature } of signatures) {
    const key = keys.find((one) => one.name === name && one.id === id);
    if (!key) continue;
    if (signature.length !== 64 || !verify(null, data, key.publicKey, signature)) return 'false';
    verdict = key;
  }
  return verdict;
}
