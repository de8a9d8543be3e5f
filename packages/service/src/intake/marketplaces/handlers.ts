import { ConnectorError, type InboundEvent } from '@marketsafe/connectors';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { keepsSellers, type Programme, type ProgrammeMarketplace } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { Tx } from '../../platform/transactions.ts';
import { dedupeEvents } from './event-dedup.ts';
import { schedulePull } from './pull-source.ts';
import { readPulls } from './read-pulls.ts';
import type { marketplaceRoutes } from './routes.ts';

export interface MarketplaceDependencies {
  readonly clock: Clock;
  readonly programme: Programme;
  /** Called with a marketplace's announcements, so that open orders and notices on it are checked sooner. */
  readonly onAnnounced: (tx: Tx, marketplace: string, events: readonly InboundEvent[]) => Promise<void>;
}

export const marketplaceHandlers = ({
  clock,
  programme,
  onAnnounced,
}: MarketplaceDependencies): Handlers<typeof marketplaceRoutes> => ({
  listMarketplaces: async () => ({
    items: programme.marketplaces.map(({ id, name, forum, simulated, imported = false, baseUrl, host }) => ({
      id,
      name,
      forum,
      simulated,
      imported,
      baseUrl,
      pseudonymous: keepsSellers(programme, id),
      ...(host !== undefined && { host }),
    })),
  }),

  listPulls: async ({ tx }) => ({ items: await readPulls(tx, programme) }),

  // An announcement is a hint: it changes no case, and only makes us ask the marketplace sooner. Its own statements are recorded.
  receiveEvent: async ({ tx: asked, params, headers, rawBody }) => {
    const marketplace = programme.marketplaces.find(({ id }) => id === params.marketplace);
    if (!marketplace) throw notFound('marketplace');
    const tx = asServiceRole(asked);
    const events = read(marketplace, headers, rawBody, clock.now());
    const news = await dedupeEvents(tx, marketplace.id, events, clock.now());
    if (news.length > 0) {
      await schedulePull(tx, marketplace.id, clock.now());
      await onAnnounced(tx, marketplace.id, news);
    }
    // A repeated delivery gets the same answer as the first.
    return { received: events.length };
  },
});

function read(
  { connector }: ProgrammeMarketplace,
  headers: Readonly<Record<string, string>>,
  body: string,
  now: Date,
): readonly InboundEvent[] {
  if (!connector.receive) {
    throw new ProblemError(
      404,
      'no-webhooks',
      `${connector.marketplace} announces nothing; it is asked on a schedule.`,
    );
  }
  try {
    return connector.receive(headers, body, now);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (error.kind === 'bad-signature' || error.kind === 'clock-skew') {
      throw new ProblemError(
        401,
        'bad-signature',
        'The signature does not fit the body and the time. Sign id, timestamp and raw body with the secret agreed.',
      );
    }
    throw new ProblemError(400, 'unreadable-event', `The event could not be read: ${error.message}`);
  }
}
