import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { gramsOfQuery } from '../listings/index.ts';
import { groupOfFinding } from '../same-goods/index.ts';
import { standing } from '../triage/index.ts';
import type { FindingCountQuery } from './contract.ts';

export type Filter = z.output<typeof FindingCountQuery>;

/** SQL conditions for a participant's findings: the listing is visible to shoppers, and the filter matches. */
export function conditionsOf(participant: string, filter: Filter, now: string): RawBuilder<unknown>[] {
  const { band, brand, marketplace, seller, state, assignee, group, q } = filter;
  return [
    sql`finding.tenant = ${participant}`,
    sql`listing.state = 'visible'`,
    ...(band === undefined ? [] : [sql`finding.band = ${band}`]),
    ...(brand === undefined ? [] : [sql`finding.brand = ${brand}`]),
    ...(marketplace === undefined ? [] : [sql`finding.marketplace = ${marketplace}`]),
    ...(seller === undefined ? [] : [sql`listing.seller = ${seller}`]),
    ...(state === undefined ? [] : [sql`${standing(now)} = ${state}`]),
    ...(assignee === undefined ? [] : [sql`triage.assignee = ${assignee}`]),
    ...(group === undefined ? [] : [sql`${groupOfFinding} = ${group}`]),
    ...(q === undefined || q.trim() === '' ? [] : [sql`listing.grams @> ${gramsOfQuery(q)}::text[]`]),
  ];
}

/**
 * Rows after a place in a list by falling `harm`, then by rising `key`. Checks that the number is one: bad input is the caller's
 * error, not the database's.
 */
export function afterHarm(
  [place = '', ...key]: readonly string[],
  harm: RawBuilder<unknown>,
  keys: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (!/^\d+(\.\d+)?$/.test(place))
    throw new ProblemError(400, 'bad-cursor', 'This cursor does not belong to this list. Start again without one.');
  return sql`(${harm} < ${place}::numeric or (${harm} = ${place}::numeric and ${keys} > (${sql.join(key)})))`;
}
