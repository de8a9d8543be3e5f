import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { type MailKey, readInbox } from '../../platform/mail/index.ts';
import type { keptMailRoutes } from './routes.ts';

/** Letters shown at once. */
const most = 100;

export const keptMailHandlers = (deps: {
  readonly entropy: Entropy;
  readonly programme: MailKey;
}): Handlers<typeof keptMailRoutes> => ({
  readKeptMail: async ({ tx, body: { to } }) => {
    const { entropy, programme: key } = deps;
    const kept = await readInbox(tx, { key, entropy, limit: most, ...(to !== undefined && { to }) });
    return { items: kept.map(({ at, ...mail }) => ({ ...mail, at: at.toISOString() })) };
  },
});
