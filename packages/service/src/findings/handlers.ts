import type { Clock } from '../platform/clock.ts';
import type { Handlers } from '../platform/handler.ts';
import { ProblemError } from '../platform/problem.ts';
import { listFindings } from './read-findings.ts';
import type { findingRoutes } from './routes.ts';

export const findingHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof findingRoutes> => ({
  listFindings: ({ tx, caller, query }) => {
    if (caller.kind !== 'participant') throw new ProblemError(403, 'participants-only', 'Sign in as a participant.');
    return listFindings(tx, caller.participant, query, clock.now().toISOString());
  },
});
