import { hash } from 'node:crypto';
import type { BackupCodeOptions } from 'better-auth/plugins/two-factor';
import { systemEntropy } from '../entropy.ts';

/** Base32 (RFC 4648) in small letters: without 0 and 1, which look like o and l. */
const letters = 'abcdefghijklmnopqrstuvwxyz234567';
/** In groups of six. */
const form = /^[a-z2-7]{6}(?:-[a-z2-7]{6}){3}$/;
const groups = 4;
const groupLength = 6;

const newCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: groupLength }, () => letters[systemEntropy.integer(letters.length)]).join(''),
  ).join('-');

/** The stored form. A code has 120 random bits, so that its hash cannot be reversed (OWASP ASVS 5.0, 6.5.2: from 112 bits). */
export const recoveryHash = (code: string): string =>
  hash('sha256', `recovery-code:${code.toLowerCase().replaceAll(/[^a-z2-7]/g, '')}`, 'base64url');

/**
 * The sign-in library stores what `encrypt` returns, and looks for a given code among what `decrypt` returns. Both are hashes here, and
 * `take-code.ts` gives it the hash of a code: no copy of the database reveals one, not even with the programme's keys.
 */
export const hashedRecoveryCodes = {
  customBackupCodesGenerate: () => Array.from({ length: 10 }, newCode),
  storeBackupCodes: {
    // The library stores those that are left once one was used: they are hashes already.
    encrypt: async (codes) =>
      JSON.stringify((JSON.parse(codes) as string[]).map((code) => (form.test(code) ? recoveryHash(code) : code))),
    decrypt: async (stored) => stored,
  },
} satisfies BackupCodeOptions;
