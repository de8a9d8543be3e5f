import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * One round of SHA-256 with a salt: it hides the passwords of imaginary sellers in a journal, and is quick enough to
 * import thousands of them. A real shop needs a slow hash.
 */
const hash = (salt: string, password: string): string =>
  createHash('sha256').update(`${salt}\n${password}`).digest('hex');

export const sealPassword = (password: string): { salt: string; passwordHash: string } => {
  const salt = randomBytes(12).toString('hex');
  return { salt, passwordHash: hash(salt, password) };
};

export const isPassword = (sealed: { salt: string; passwordHash: string }, password: string): boolean =>
  sameText(sealed.passwordHash, hash(sealed.salt, password));

export const freshToken = (): string => randomBytes(24).toString('base64url');

/** Compares in a time that does not reveal where two texts differ. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());
