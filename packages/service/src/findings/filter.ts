import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { gramsOfQuery } from '../listings/index.ts';
import { standing } from '../triage/index.ts';
import type { FindingCountQuery } from './contract.ts';

export type Filter = z.output<typeof FindingCountQuery>;

/** What a participant's findings must be to be shown: on listings that shoppers can see, and as it asked. */
export function conditionsOf(participant: string, filter: Filter, now: string): RawBuilder<unknown>[] {
  const { band, brand, marketplace, seller, state, assignee, q } = filter;
  return [
    sql`finding.tenant = ${participant}`,
    sql`listing.state = 'visible'`,
    ...(band === undefined ? [] : [sql`finding.band = ${band}`]),
    ...(brand === undefined ? [] : [sql`finding.brand = ${brand}`]),
    ...(marketplace === undefined ? [] : [sql`finding.marketplace = ${marketplace}`]),
    ...(seller === undefined ? [] : [sql`listing.seller = ${seller}`]),
    ...(state === undefined ? [] : [sql`${standing(now)} = ${state}`]),
    ...(assignee === undefined ? [] : [sql`triage.assignee = ${assignee}`]),
    ...(q === undefined || q.trim() === '' ? [] : [sql`listing.grams @> ${gramsOfQuery(q)}::text[]`]),
  ];
}
