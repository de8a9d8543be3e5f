import { participantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import { tableFile } from '../../platform/table-file.ts';
import { actOn } from '../triage/index.ts';
import { columns } from './columns.ts';
import { countFindings } from './count-findings.ts';
import { listFindings } from './read-findings.ts';
import { listGroups, membersOf } from './read-groups.ts';
import type { findingRoutes } from './routes.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

/** Maximum findings in one act, since each locks its listing. */
const mostMembers = 2000;
/** Each is read whole: more would hold the service's memory. */
const mostRows = 10_000;

export const findingHandlers = ({ clock, entropy }: Dependencies): Handlers<typeof findingRoutes> => ({
  listFindings: async ({ tx, caller, query }) =>
    listFindings(tx, participantOf(caller).participant, query, clock.now().toISOString()),
  listFindingGroups: async ({ tx, caller, query }) =>
    listGroups(tx, participantOf(caller).participant, query, clock.now().toISOString()),
  async triageFindingGroups({ tx, caller, body: { groups, filter, act } }) {
    const by = participantOf(caller);
    const now = clock.now().toISOString();
    const findings = await membersOf(tx, by.participant, groups, filter, { now, most: mostMembers });
    if (findings.length > mostMembers)
      throw new ProblemError(
        422,
        'too-many',
        `These groups hold more than ${mostMembers} findings: take fewer at once.`,
      );
    return actOn({ clock, entropy }, tx, by, { findings, act });
  },
  countFindings: async ({ tx, caller, query }) =>
    countFindings(tx, participantOf(caller).participant, query, clock.now().toISOString()),
  exportFindings: async ({ tx, caller, query: { format, ...filter }, language }) => {
    const asked = { ...filter, limit: mostRows };
    const { items, next } = await listFindings(tx, participantOf(caller).participant, asked, clock.now().toISOString());
    if (next !== undefined)
      throw new ProblemError(422, 'too-many', `These are more than ${mostRows} findings: choose fewer by the filters.`);
    return () => tableFile({ name: 'findings', format, language }, columns, items);
  },
});
