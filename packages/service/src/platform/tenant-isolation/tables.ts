import { tables } from '../schema/index.ts';
import type { Owner } from '../schema/tenant-isolation.ts';

/** The tenant of each table's rows. The audit fails for a table that is missing here. */
export const tableWalls: Readonly<Record<string, Owner>> = {
  ...Object.fromEntries(Object.entries(tables).map(([name, { rows }]) => [`public.${name}`, rows])),
  'auth.user': { ownerless: 'the sign-in library’s; of ours, each party reads its own through its accounts' },
  'auth.guess': { ownerless: 'how often passwords were guessed, by keyed hashes of accounts' },
  'auth.name': { ownerless: 'what users were called when; each party reads its own through its accounts' },
  'auth.session': { ownerless: 'the sign-in library’s' },
  'auth.account': { ownerless: 'the sign-in library’s' },
  'auth.two_factor': { ownerless: 'the sign-in library’s' },
  'auth.passkey': {
    ownerless: 'users’ passkeys; the sign-in finds a user by one, and each party reads whether its people have any',
  },
  'auth.used_code': { ownerless: 'keyed hashes of codes that opened a session' },
  'auth.verification': { ownerless: 'the sign-in library’s' },
};
