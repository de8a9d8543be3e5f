import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import type { Programme } from '../../platform/programme.ts';
import { listOwnSellers } from './list-own-sellers.ts';
import type { ownSellerRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly programme: Programme;
}

export const ownSellerHandlers = ({ clock, programme }: Dependencies): Handlers<typeof ownSellerRoutes> => ({
  listOwnSellers: ({ tx, caller, query }) =>
    listOwnSellers(tx, participantOf(caller).participant, query, { programme, now: clock.now() }),
});
