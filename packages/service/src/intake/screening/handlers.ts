import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { readScreening, readScreeningForDesk } from './read-screening.ts';
import type { screeningRoutes } from './routes.ts';

export const screeningHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof screeningRoutes> => ({
  getScreening: ({ tx, caller }) => readScreening(tx, participantOf(caller).participant),
  getScreeningForDesk: ({ tx }) => readScreeningForDesk(tx, clock.now()),
  async retryScreening({ tx, params: { marketplace, listing } }) {
    const work = asServiceRole(tx);
    const gone = await work
      .deleteFrom('screening_dead_letter')
      .where('marketplace', '=', marketplace)
      .where('listing', '=', listing)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw notFound('listing that was set aside');
    await work
      .updateTable('listing')
      .set({ screening_due_at: clock.now() })
      .where('marketplace', '=', marketplace)
      .where('id', '=', listing)
      .execute();
    return readScreeningForDesk(tx, clock.now());
  },
});
