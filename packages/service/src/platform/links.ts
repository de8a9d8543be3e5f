import { createHmac, timingSafeEqual } from 'node:crypto';

const signature = (key: string, notice: string): string =>
  createHmac('sha256', key).update(`notice-link:${notice}`).digest('base64url');

/** A signed link opens one notice without an account. It is made from the notice's id, so a repeated sending repeats it. */
export const signLink = (key: string, notice: string): string => `${notice}.${signature(key, notice)}`;

/** The notice that a link opens; undefined for a forged one. */
export function readLink(key: string, link: string): string | undefined {
  const [notice = '', given = ''] = link.split('.');
  const expected = Buffer.from(signature(key, notice));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected) ? notice : undefined;
}

/** A declared identity as the programme compares it: keyed, so that a list of numbers cannot be tried against it. */
export const identityHash = (key: string, identity: { kind: string; number: string }): string =>
  createHmac('sha256', key)
    .update(`${identity.kind}:${identity.number.replaceAll(/[\s-]/g, '').toUpperCase()}`)
    .digest('hex');
