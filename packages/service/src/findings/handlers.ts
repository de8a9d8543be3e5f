import type { Caller } from '../platform/caller.ts';
import type { Clock } from '../platform/clock.ts';
import type { Handlers } from '../platform/handler.ts';
import { ProblemError } from '../platform/problem.ts';
import { countFindings } from './count-findings.ts';
import { listFindings } from './read-findings.ts';
import type { findingRoutes } from './routes.ts';

function participantOf(caller: Caller): string {
  if (caller.kind !== 'participant') throw new ProblemError(403, 'participants-only', 'Sign in as a participant.');
  return caller.participant;
}

export const findingHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof findingRoutes> => ({
  listFindings: async ({ tx, caller, query }) =>
    listFindings(tx, participantOf(caller), query, clock.now().toISOString()),
  countFindings: async ({ tx, caller, query }) =>
    countFindings(tx, participantOf(caller), query, clock.now().toISOString()),
});
