import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Paths inside the sign-in library. No request from outside reaches them. */
export const providerPaths = {
  /** The library asks for a code next, of a person with a second factor. */
  asksCode: 'sign-in/provider',
  /** The provider asked for a second factor. */
  withFactor: 'sign-in/provider-with-factor',
} as const;

const open = (path: string) =>
  createAuthEndpoint(`/${path}`, { method: 'POST', body: z.object({ user: z.string() }) }, async (ctx) => {
    const { internalAdapter } = ctx.context;
    const user = await internalAdapter.findUserById(ctx.body.user);
    if (!user) throw ctx.error('UNAUTHORIZED');
    const session = await internalAdapter.createSession(user.id);
    await setSessionCookie(ctx, { session, user });
    return ctx.json({ token: session.token, email: user.email });
  });

/** Opens a session for a person whom an OpenID Connect provider confirmed. */
export const providerSession = {
  id: 'provider-session',
  endpoints: {
    openAskingCode: open(providerPaths.asksCode),
    openWithFactor: open(providerPaths.withFactor),
  },
} satisfies BetterAuthPlugin;
