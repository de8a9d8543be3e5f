import { type AsksNext, type PasskeyAnswer, ProblemError } from '@marketsafe/sdk';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, keepToken, sessionToken } from './client.ts';
import type { Me } from './nouns.ts';
import { keyOf } from './operations.ts';

const place = 'marketsafe.signed-in';

/** Scripts cannot see the session cookie. This mark saves a refused request for visitors who never signed in. */
const maybeSignedIn = (): boolean => sessionToken() !== undefined || localStorage.getItem(place) !== null;

/** The signed-in user; `null` without a session. */
export function useMe(): UseQueryResult<Me | null, Error> {
  return useQuery({
    queryKey: keyOf('me', undefined),
    queryFn: async () => (maybeSignedIn() ? client.me().catch(nobody) : null),
    staleTime: 15_000,
  });
}

function nobody(error: unknown): null {
  if (!(error instanceof ProblemError && error.status === 401)) throw error;
  keepToken(undefined);
  localStorage.removeItem(place);
  return null;
}

/** Whether the reader administers the programme. */
export const isDeskAdministrator = (me: Me | null | undefined): boolean =>
  me?.role === 'desk' && me.position === 'administrator';

/** Where a reader begins: with the terms in force, if they may accept those for their participant and no one has. */
export const homeOf = ({ role, position, participant }: Me): string => {
  if (role === 'desk') return '/desk';
  return participant?.termsAccepted === false && position === 'administrator' ? '/portal/terms' : '/portal';
};

export function useSession(): {
  /** What is asked next: a code (`enterCode`), a passkey (`signInWithPasskey`), or nothing. */
  signIn: (email: string, password: string) => Promise<AsksNext>;
  /** The same after a sign-in at the provider. */
  finishAtProvider: (answer: string) => Promise<AsksNext>;
  signInWithPasskey: (passkey: PasskeyAnswer) => Promise<void>;
  enterCode: (code: string) => Promise<void>;
  /** The same person continues with the cookie of an answer, which replaces the session that sent the request. */
  continueWithCookie: () => Promise<void>;
  signInAs: (persona: string) => Promise<void>;
  changePassword: (current: string, next: string) => Promise<void>;
  signOut: () => Promise<void>;
} {
  const queries = useQueryClient();
  const enter = async (sign: () => Promise<{ asks: AsksNext }>): Promise<AsksNext> => {
    keepToken(undefined);
    const { asks } = await sign();
    if (asks !== false) return asks;
    localStorage.setItem(place, 'yes');
    queries.clear();
    return false;
  };
  return {
    signIn: (email, password) => enter(() => client.signIn({ email, password })),
    finishAtProvider: (answer) => enter(() => client.finishAtProvider(answer)),
    signInWithPasskey: async (passkey) => {
      keepToken(undefined);
      await client.signInWithPasskey(passkey);
      localStorage.setItem(place, 'yes');
      queries.clear();
    },
    enterCode: async (code) => {
      await client.enterCode(code);
      localStorage.setItem(place, 'yes');
      queries.clear();
    },
    continueWithCookie: async () => {
      keepToken(undefined);
      localStorage.setItem(place, 'yes');
      await queries.invalidateQueries({ queryKey: keyOf('me', undefined) });
    },
    signInAs: async (persona) => {
      const { token } = await client.demoSignIn({ body: { persona } });
      keepToken(token);
      queries.clear();
    },
    changePassword: async (currentPassword, newPassword) => {
      await client.changePassword({ currentPassword, newPassword });
      // The answer's cookie replaces the session that sent the request.
      keepToken(undefined);
      localStorage.setItem(place, 'yes');
      queries.clear();
    },
    signOut: async () => {
      // Without a session this request fails, which does not matter: the tab drops its token anyway.
      await client.signOut().catch(() => undefined);
      keepToken(undefined);
      localStorage.removeItem(place);
      queries.clear();
    },
  };
}
