import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Entropy } from '../../platform/entropy.ts';

/** Minutes: long enough for a mail to arrive and be read, too short for a code that someone finds later. */
export const codeMinutes = 30;
/** Three guesses at one in a million. */
export const codeTries = 3;
/** For one participant's claim on one right: enough for lost mails. Nine guesses a day at one in a million. */
export const codesADay = 3;

export interface RegisterCode {
  /** Six digits; only the mail contains it. */
  readonly code: string;
  readonly hash: string;
  readonly expiresAt: Date;
}

/** Makes a code for one subject (an enrolment, a right); `minutes` until it expires. */
export function newCode(
  { key, now, entropy }: { readonly key: string; readonly now: Date; readonly entropy: Entropy },
  subject: string,
  minutes = codeMinutes,
): RegisterCode {
  const code = String(entropy.integer(1_000_000)).padStart(6, '0');
  return { code, hash: codeHash(key, subject, code), expiresAt: new Date(now.getTime() + minutes * 60_000) };
}

/** Keyed, since hashing all million codes takes a second, so an unkeyed table would reveal them. */
const codeHash = (key: string, subject: string, code: string): string =>
  createHmac('sha256', key).update(`${subject}:${code}`).digest('hex');

export const isCode = (key: string, subject: string, code: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(codeHash(key, subject, code), 'hex'), Buffer.from(hash, 'hex'));
