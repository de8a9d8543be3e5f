import type { Authentication } from '../../platform/sign-in/auth.ts';
import type { SignedBody } from '../../platform/standard-webhooks.ts';

/**
 * A stolen session alone becomes no key, which would outlive it; neither does one with the password, where its person has a second factor.
 * @returns the session that asks.
 */
export const accessCheck =
  ({ confirm }: Pick<Authentication, 'confirm'>) =>
  (body: unknown, { headers }: Pick<SignedBody, 'headers'>): Promise<string> =>
    confirm(headers, body as Parameters<Authentication['confirm']>[1]);
