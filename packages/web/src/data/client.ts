import { createClient } from '@marketsafe/sdk';

const place = 'marketsafe.token';

/** Demonstration users sign in by token, in this tab only; all others by the session cookie. */
export const sessionToken = (): string | undefined => sessionStorage.getItem(place) ?? undefined;

export function keepToken(token: string | undefined): void {
  if (token) sessionStorage.setItem(place, token);
  else sessionStorage.removeItem(place);
}

const language = (): string => document.documentElement.lang;

export const client = createClient({ token: sessionToken, language });

/** Requests that outlive the page which sent them: at most 64 kB each. */
export const outlivingClient = createClient({
  language,
  fetch: (request) => fetch(request, { keepalive: true }),
});

/** A client for another user than this tab's: the guided path plays several people. */
export const clientAs = (token: string) => createClient({ token, language });
