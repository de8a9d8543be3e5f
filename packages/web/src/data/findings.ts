import type { InputOf, Schemas } from '@marketsafe/sdk';
import { client } from './client.ts';
import { usePages } from './pages.ts';

export type Finding = Schemas['FindingView'];
export type FindingFilter = Omit<NonNullable<InputOf<'listFindings'>['query']>, 'cursor' | 'limit'>;

export const useFindings = (filter: FindingFilter) =>
  usePages<Finding>(['findings', filter], (cursor) =>
    client.listFindings({ query: { ...filter, limit: 25, ...(cursor && { cursor }) } }),
  );

export const findingKey = (finding: Finding): string =>
  `${finding.listing.marketplace}/${finding.listing.id}/${finding.brand}`;
