import type { InputOf, Schemas } from '@marketsafe/sdk';
import { client } from './client.ts';
import { usePages } from './pages.ts';

export type Finding = Schemas['FindingView'];
/** Findings of the same goods. */
export type Goods = Schemas['FindingGroup'];
export type FindingFilter = Omit<NonNullable<InputOf<'listFindingGroups'>['query']>, 'cursor' | 'limit'>;

export const useGoods = (filter: FindingFilter) =>
  usePages<Goods>(['findings', filter], (cursor) =>
    client.listFindingGroups({ query: { ...filter, limit: 25, ...(cursor && { cursor }) } }),
  );

/** What the filter shows of one group. */
export const useMembers = (group: string, filter: FindingFilter) =>
  usePages<Finding>(['findings', 'of', group, filter], (cursor) =>
    client.listFindings({ query: { ...filter, group, limit: 100, ...(cursor && { cursor }) } }),
  );

export const findingKey = (finding: Finding): string =>
  `${finding.listing.marketplace}/${finding.listing.id}/${finding.brand}`;

/** The highest band that a rule let it come to, where one held it there. */
export const heldAt = ({ signals }: Finding): 'watch' | 'review' | undefined =>
  signals.find(({ limited }) => limited)?.limited;
