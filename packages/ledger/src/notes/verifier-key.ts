import { createPublicKey, type KeyObject } from 'node:crypto';
import { sha256 } from '../sha256.ts';
import { readBase64 } from './base64.ts';

/** A public key for checking notes, after C2SP signed-note: Ed25519 only. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hex digits: the first four bytes of SHA-256(name, 0x0A, 0x01, public key). */
  readonly id: string;
  readonly publicKey: KeyObject;
  /** `<name>+<id>+<base64 of 0x01 and the public key>`. */
  readonly text: string;
}

const ed25519 = Buffer.of(1);

/** The verifier key of a key pair. A name is not empty and has neither white space nor a plus sign. */
export function verifierKey(name: string, key: KeyObject): VerifierKey {
  if (!isName(name)) throw new RangeError(`"${name}" names no key: no white space, no plus sign`);
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const { x } = publicKey.export({ format: 'jwk' });
  return keyFrom(name, Buffer.from(x ?? '', 'base64url'), publicKey);
}

/** Reads a verifier key; undefined if the text is not one or its id does not match its key. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const [name = '', , encoded = ''] = splitKey(text);
  const bytes = readBase64(encoded);
  if (!isName(name) || bytes?.length !== 33 || bytes[0] !== 1) return undefined;
  const raw = bytes.subarray(1);
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  const key = keyFrom(name, raw, publicKey);
  return key.text === text ? key : undefined;
}

/** Base64 contains plus signs too, so only the first two split the text. */
function splitKey(text: string): string[] {
  const first = text.indexOf('+');
  const second = text.indexOf('+', first + 1);
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

function keyFrom(name: string, raw: Buffer, publicKey: KeyObject): VerifierKey {
  const id = sha256(Buffer.from(`${name}\n`, 'utf8'), ed25519, raw)
    .subarray(0, 4)
    .toString('hex');
  return { name, id, publicKey, text: `${name}+${id}+${Buffer.concat([ed25519, raw]).toString('base64')}` };
}

export const isName = (name: string): boolean => name !== '' && !/[\s+]/u.test(name);
