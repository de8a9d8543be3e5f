import { participantOf, tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { tableFile } from '../../platform/table-file.ts';
import { columns } from './columns.ts';
import { countCases } from './count-cases.ts';
import { listCases } from './list-cases.ts';
import type { caseListRoutes } from './routes.ts';

/** A spreadsheet of more is slow to open, and its making would hold the service's memory. */
const mostRows = 20_000;

export const caseListHandlers = ({ clock }: { readonly clock: Clock }): Handlers<typeof caseListRoutes> => ({
  listCases: ({ tx, caller, query, language }) =>
    listCases(tx, participantOf(caller).participant, query, { now: clock.now(), language }),
  countCases: ({ tx, caller, query }) => countCases(tx, participantOf(caller).participant, query, clock.now()),
  exportCases: async ({ tx, caller, query: { format, ...filter }, language }) => {
    const asked = { ...filter, sort: 'filed' as const, limit: mostRows };
    const { items, next } = await listCases(tx, tenantOf(caller), asked, { now: clock.now(), language });
    if (next !== undefined)
      throw new ProblemError(422, 'too-many', `These are more than ${mostRows} cases: choose fewer by the filters.`);
    return () => tableFile({ name: 'cases', format, language }, columns, items);
  },
});
