import { hash } from 'node:crypto';
import type { Entropy } from '../entropy.ts';

/** Tells people and secret scanners what the text is. */
const prefix = 'msk_';
/** Bytes: none of 2^256 secrets can be guessed. */
const secretBytes = 32;

export const newSecret = (entropy: Entropy): string => `${prefix}${entropy.bytes(secretBytes).toString('base64url')}`;

/** The stored form. Secrets are long and random, so the hash cannot be reversed. */
export const hashOf = (secret: string): string => hash('sha256', `api-key:${secret}`, 'base64url');

/** The beginning, by which its owner recognises it; 232 of 256 bits stay unknown. */
export const hintOf = (secret: string): string => secret.slice(0, prefix.length + 4);

/** The API key of an `Authorization` header. Undefined for any other token. */
export function secretIn(authorization: string | undefined): string | undefined {
  const token = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
  return token?.startsWith(prefix) ? token : undefined;
}
