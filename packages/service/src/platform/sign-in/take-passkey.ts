import type { Database } from '../database/open.ts';
import { type FoundPasskey, notePasskey, passkeyWith } from './kept-passkeys.ts';
import { isOurChallenge, type Purpose } from './passkey-challenge.ts';
import { isFirstUse } from './take-code.ts';
import { type PasskeyAnswer, type Refused, readPasskeyAnswer, type Site } from './webauthn.ts';

export interface TakesPasskeys {
  readonly database: Database;
  readonly secret: string;
  readonly site: Site;
}

/** A passkey that was shown, and the note that it was, which the caller makes when it lets its person in. */
interface Shown {
  readonly passkey: FoundPasskey;
  readonly note: () => Promise<boolean>;
}

/** Checks a passkey's answer, which counts once. @returns the passkey, or in short why it does not count */
export async function takePasskey(
  { database, secret, site }: TakesPasskeys,
  answer: PasskeyAnswer,
  purpose: Purpose,
): Promise<Shown | (Refused & { readonly user?: string })> {
  const passkey = await passkeyWith(database, answer.id);
  if (!passkey) return { refused: 'unknown' };
  const { user } = passkey;
  const isOurs = (challenge: string): boolean => isOurChallenge(secret, purpose, challenge);
  const read = await readPasskeyAnswer(site, answer, { user, kept: passkey, isOurs });
  if ('refused' in read) return { ...read, user };
  const isFirst = await isFirstUse({ database, secret }, 'passkey', read.challenge);
  if (!isFirst) return { refused: 'used before', user };
  return { passkey, note: () => notePasskey(database, passkey, read.counter) };
}
