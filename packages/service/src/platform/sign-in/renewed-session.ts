import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint, sensitiveSessionMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';

/** Gives a session another token, after a change of the password: who copied the old one has nothing. */
export const renewedSession = {
  id: 'renewed-session',
  endpoints: {
    renewSession: createAuthEndpoint(
      '/renew-session',
      { method: 'POST', use: [sensitiveSessionMiddleware] },
      async (ctx) => {
        const { session: old, user } = ctx.context.session;
        // As old as the former one, so that a change of the password prolongs none beyond its longest life.
        const { createdAt } = old;
        const session = await ctx.context.internalAdapter.createSession(user.id, false, { createdAt }, true);
        await setSessionCookie(ctx, { session, user });
        await ctx.context.internalAdapter.deleteSession(old.token);
        return ctx.json({ token: session.token });
      },
    ),
  },
} satisfies BetterAuthPlugin;
