import { createClient } from '@marketsafe/sdk';

const place = 'marketsafe.token';

/** A demonstration's person is signed in by token, in this tab only; everybody else by the session cookie. */
export const sessionToken = (): string | undefined => sessionStorage.getItem(place) ?? undefined;

export function keepToken(token: string | undefined): void {
  if (token) sessionStorage.setItem(place, token);
  else sessionStorage.removeItem(place);
}

const language = (): string => document.documentElement.lang;

export const client = createClient({ token: sessionToken, language });

/** A client that speaks as somebody else than this tab's user: the guided path plays several people. */
export const clientAs = (token: string) => createClient({ token, language });
