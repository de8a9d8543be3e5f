import { Lane, ReasonCode } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { type CaseCounts, type CaseFilter, caseLists } from './contract.ts';
import { all, isEnding, scopeOf, searchOf } from './filter.ts';

type Filter = z.output<typeof CaseFilter>;
interface Group {
  readonly settled: boolean;
  readonly mine: boolean;
  readonly ending: boolean;
  readonly status: string;
  readonly lane: string | null;
  readonly marketplace: string | null;
  readonly reason: string | null;
  readonly count: number;
}

const isIn: Readonly<Record<Filter['list'], (group: Group) => boolean>> = {
  all: () => true,
  open: ({ settled }) => !settled,
  settled: ({ settled }) => settled,
  mine: ({ mine }) => mine,
  ending: ({ settled, ending }) => !settled && ending,
};
const names = ['status', 'lane', 'marketplace', 'reason'] as const;
type Name = (typeof names)[number];

/** One pass over the cases: there are few groups, from which each filter's numbers are added up. */
export async function countCases(
  tx: AnyTx,
  tenant: string,
  filter: Filter,
  now: Date,
): Promise<z.input<typeof CaseCounts>> {
  const conditions = [...(await scopeOf(tx, tenant, filter)), ...searchOf(tenant, filter)];
  const { rows } = await sql<Group>`
    select settled, turn is not distinct from 'complainant' as mine, ${isEnding(now)} as ending, status, lane, marketplace, reason,
      count(*)::int as count
    from case_row where ${all(conditions)} group by 1, 2, 3, 4, 5, 6, 7`.execute(tx);
  const fits = (group: Group, but: Name | 'list'): boolean =>
    (but === 'list' || isIn[filter.list](group)) &&
    names.every((name) => name === but || filter[name] === undefined || filter[name] === group[name]);
  const total = (some: readonly Group[]): number => some.reduce((sum, { count }) => sum + count, 0);
  const by = (name: Name) => {
    const groups = Map.groupBy(
      rows.filter((group) => group[name] !== null && fits(group, name)),
      (group) => group[name] ?? '',
    );
    return [...groups]
      .map(([value, some]) => ({ value, count: total(some) }))
      .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value));
  };
  return {
    lists: caseLists.map((list) => ({
      list,
      count: total(rows.filter((group) => fits(group, 'list') && isIn[list](group))),
    })),
    statuses: by('status').map(({ value: status, count }) => ({ status, count })),
    lanes: by('lane').map(({ value, count }) => ({ lane: Lane.parse(value), count })),
    marketplaces: by('marketplace').map(({ value: marketplace, count }) => ({ marketplace, count })),
    reasons: by('reason').map(({ value, count }) => ({ reason: ReasonCode.parse(value), count })),
  };
}
