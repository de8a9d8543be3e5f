import type { AsksNext } from '@marketsafe/sdk';
import type { Me } from '../data/nouns.ts';
import { homeOf } from '../data/session.ts';

/** Where the person wanted to go, unless that is their home, which may have to ask for something first. */
export const wayOn = (me: Me, given: string | null): string => {
  const next = insidePath(given);
  return next === undefined || next === '/portal' ? homeOf(me) : next;
};

/** Accepts only paths of this site: a full address in `next` would send signed-in users elsewhere. */
const insidePath = (next: string | null): string | undefined =>
  next?.startsWith('/') && !next.startsWith('//') && !next.includes('\\') ? next : undefined;

/** The page that asks for a second factor: a code, or a passkey of a person who has no authenticator. */
export const secondStep = (asks: Exclude<AsksNext, false>, next: string | null = null): string =>
  `/sign-in/code?${new URLSearchParams({ ...(asks === 'passkey' && { by: asks }), ...(next !== null && { next }) })}`;
