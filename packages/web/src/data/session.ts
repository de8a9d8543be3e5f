import { ProblemError, type Schemas } from '@marketsafe/sdk';
import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { client, keepToken } from './client.ts';

export type Me = Schemas['Me'];

/** Who is signed in; `null` for nobody. */
export function useMe(): UseQueryResult<Me | null, Error> {
  return useQuery({
    queryKey: ['me'],
    queryFn: () =>
      client.me().catch((error: unknown) => {
        if (error instanceof ProblemError && error.status === 401) return null;
        throw error;
      }),
    staleTime: 15_000,
  });
}

export function useSession(): {
  signIn: (email: string, password: string) => Promise<void>;
  signInAs: (persona: string) => Promise<void>;
  signOut: () => Promise<void>;
} {
  const queries = useQueryClient();
  return {
    signIn: async (email, password) => {
      keepToken(undefined);
      await client.signIn({ email, password });
      queries.clear();
    },
    signInAs: async (persona) => {
      const { token } = await client.demoSignIn({ body: { persona } });
      keepToken(token);
      queries.clear();
    },
    signOut: async () => {
      // Without a session there is nothing to end; the tab forgets its token all the same.
      await client.signOut().catch(() => undefined);
      keepToken(undefined);
      queries.clear();
    },
  };
}
