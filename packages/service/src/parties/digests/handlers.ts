import { sql } from 'kysely';
import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Programme, zoneOf } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { digestRoutes } from './routes.ts';
import { nextMorning } from './source.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly programme: Programme;
}

export const digestHandlers = ({ clock, programme }: Dependencies): Handlers<typeof digestRoutes> => ({
  getDigest: async ({ tx, caller }) => {
    const row = await tx
      .selectFrom('digest')
      .select('next_at')
      .where('user_id', '=', personOf(caller).user)
      .executeTakeFirst();
    return row ? { on: true, nextAt: row.next_at.toISOString() } : { on: false };
  },
  setDigest: async ({ tx, caller, body: { on } }) => {
    const { participant, user } = personOf(caller);
    const work = asServiceRole(tx);
    if (!on) {
      await work.deleteFrom('digest').where('user_id', '=', user).execute();
      return { on };
    }
    const { rows } = await sql<{ next_at: Date }>`
      insert into digest (tenant, user_id, next_at) values (${participant}, ${user}, ${nextMorning(clock.now(), zoneOf(programme))})
      on conflict (user_id) do update set tenant = excluded.tenant, next_at = excluded.next_at returning next_at`.execute(
      work,
    );
    return { on, ...(rows[0] && { nextAt: rows[0].next_at.toISOString() }) };
  },
});

function personOf(caller: Parameters<typeof participantOf>[0]): { participant: string; user: string } {
  const { participant, user } = participantOf(caller);
  if (user === undefined) throw new ProblemError(401, 'not-signed-in', 'Sign in first.');
  return { participant, user };
}
