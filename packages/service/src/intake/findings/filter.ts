import { Brand } from '@marketsafe/terms';
import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import { isInForce, mayActUnder, rightsOf, sameMark } from '../../parties/rights/index.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type InForce, instructionsInForce, isPrepared } from '../instructions/index.ts';
import { gramsOfQuery } from '../listings/index.ts';
import { groupOfFinding, joinGroup } from '../same-goods/index.ts';
import { joinTriage, standing } from '../triage/index.ts';
import { type FindingCountQuery, FindingState } from './contract.ts';
import { isFiled, isInReview } from './open-cases.ts';

type Asked = z.output<typeof FindingCountQuery>;
export interface Filter extends Omit<Asked, 'client' | 'prepared'> {
  /** The brands that the client's rights are in. */
  readonly brands: readonly string[] | undefined;
  /** The finding meets one of these. */
  readonly prepared?: readonly InForce[];
}

/** What the conditions are about. */
export const fromFindings: RawBuilder<unknown> = sql`
  from finding
  join listing on listing.marketplace = finding.marketplace and listing.id = finding.listing
  join brand on brand.tenant = finding.tenant and brand.id = finding.brand
  ${joinGroup} ${joinTriage}`;

/**
 * The filter as the database knows it. A finding concerns a client if its brand has a mark of a right in force of that client, which the
 * participant may act under now. When the mandate has ended, no finding does.
 */
export async function filterOf(
  tx: AnyTx,
  participant: string,
  { client, prepared, ...filter }: Asked,
  now: string,
): Promise<Filter> {
  return {
    ...filter,
    brands: client === undefined ? undefined : await brandsOf(tx, participant, client, now),
    ...(prepared && { prepared: await instructionsInForce(tx, participant) }),
  };
}

async function brandsOf(tx: AnyTx, participant: string, client: string, now: string): Promise<string[]> {
  const rights = await rightsOf(tx, participant);
  const words = rights
    .filter((right) => right.holder === client && isInForce(right, now) && mayActUnder(right, participant, now))
    .flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  if (words.length === 0) return [];
  const brands = await tx.selectFrom('brand').select(['id', 'brand']).where('tenant', '=', participant).execute();
  return brands
    .filter(({ brand }) => Brand.parse(brand).marks.some(({ text }) => words.some((word) => sameMark(word, text))))
    .map(({ id }) => id);
}

/** Where the participant stands with a finding: a complaint that is filed counts before what was decided in triage. */
export const stateOf = (participant: string, now: string): RawBuilder<string> => sql`
  case when ${isInReview(participant)} then 'in-review' when ${isFiled(participant)} then 'filed' else ${standing(now)} end`;

/**
 * Most findings are open. Asked for what they are not, the database expects most of them, and reads them in order instead of sorting a few.
 */
const isIn = (state: z.output<typeof FindingState>, of: RawBuilder<string>): RawBuilder<unknown> =>
  state === 'open'
    ? sql`${of} <> all (${FindingState.options.filter((one) => one !== state)}::text[])`
    : sql`${of} = ${state}`;

/**
 * SQL conditions for a participant's findings: the filter matches, and shoppers see the listing or the participant has filed against it,
 * since a complaint that took it down is still to be followed.
 */
export function conditionsOf(participant: string, filter: Filter, now: string): RawBuilder<unknown>[] {
  const { brands, band, brand, marketplace, seller, state, assignee, group, prepared, q } = filter;
  return [
    sql`finding.tenant = ${participant}`,
    sql`(listing.state = 'visible' or ${isFiled(participant)})`,
    ...(brands === undefined ? [] : [sql`finding.brand = any (${[...brands]}::text[])`]),
    ...(band === undefined ? [] : [sql`finding.band = ${band}`]),
    ...(brand === undefined ? [] : [sql`finding.brand = ${brand}`]),
    ...(marketplace === undefined ? [] : [sql`finding.marketplace = ${marketplace}`]),
    ...(seller === undefined ? [] : [sql`listing.seller = ${seller}`]),
    ...(state === undefined ? [] : [isIn(state, stateOf(participant, now))]),
    ...(assignee === undefined ? [] : [sql`triage.assignee = ${assignee}`]),
    ...(group === undefined ? [] : [sql`${groupOfFinding} = ${group}`]),
    ...(prepared === undefined ? [] : [isPrepared(prepared)]),
    ...(q === undefined || q.trim() === '' ? [] : [sql`listing.grams @> ${gramsOfQuery(q)}::text[]`]),
  ];
}

/**
 * Rows after a place in a list by rising `rank`, then by falling `harm`, then by rising `key`. Checks that the numbers are some: bad
 * input is the caller's error, not the database's.
 */
export function afterHarm(
  [ranked = '', place = '', ...key]: readonly string[],
  { rank, harm, keys }: Readonly<Record<'rank' | 'harm' | 'keys', RawBuilder<unknown>>>,
): RawBuilder<unknown> {
  if (!/^[01]$/.test(ranked) || !/^\d+(\.\d+)?$/.test(place))
    throw new ProblemError(400, 'bad-cursor', 'This cursor does not belong to this list. Start again without one.');
  const after = sql`(${harm} < ${place}::numeric or (${harm} = ${place}::numeric and ${keys} > (${sql.join(key)})))`;
  return sql`(${rank} > ${ranked}::int or (${rank} = ${ranked}::int and ${after}))`;
}
