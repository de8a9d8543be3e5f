import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** Paths inside the sign-in library. No request from outside reaches them. */
export const confirmedPaths = {
  /** The library asks for a second factor next, of a person who has one. */
  asksFactor: 'sign-in/confirmed',
  /** The person showed both factors: at the provider, or with a passkey. */
  withBoth: 'sign-in/confirmed-with-both',
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

/** Opens a session for a person whom an OpenID Connect provider or their passkey confirmed. */
export const confirmedSession = {
  id: 'confirmed-session',
  endpoints: {
    openAskingFactor: open(confirmedPaths.asksFactor),
    openWithBoth: open(confirmedPaths.withBoth),
  },
} satisfies BetterAuthPlugin;
