import { createHmac, timingSafeEqual } from 'node:crypto';
import { systemEntropy } from '../entropy.ts';

/** Seconds in which a person shows their passkey. No longer than used challenges are remembered (`take-code.ts`). */
export const challengeLife = 300;

/** What a challenge is for: one that was asked for something else, in another session or before a new password, is worth nothing. */
export type Purpose = 'sign-in' | `confirm ${string}` | `add ${string}`;

const lengths = { random: 16, end: 6, signature: 32 } as const;

const sign = (secret: string, purpose: Purpose, unsigned: Buffer): Buffer =>
  createHmac('sha256', secret).update(`passkey-challenge:${purpose}:`).update(unsigned).digest();

/** A random challenge that says itself until when it is valid, so that asking for one writes nothing: the sign-in page does at each view. */
export function newChallenge(secret: string, purpose: Purpose): string {
  const end = Buffer.alloc(lengths.end);
  end.writeUIntBE(Date.now() + challengeLife * 1000, 0, lengths.end);
  const unsigned = Buffer.concat([systemEntropy.bytes(lengths.random), end]);
  return Buffer.concat([unsigned, sign(secret, purpose, unsigned)]).toString('base64url');
}

export function isOurChallenge(secret: string, purpose: Purpose, challenge: string): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  const { random, end, signature } = lengths;
  if (bytes.length !== random + end + signature) return false;
  const unsigned = bytes.subarray(0, random + end);
  const isSigned = timingSafeEqual(bytes.subarray(random + end), sign(secret, purpose, unsigned));
  return isSigned && unsigned.readUIntBE(random, end) > Date.now();
}
