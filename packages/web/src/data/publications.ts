import type { InputOf, Schemas } from '@marketsafe/sdk';
import { client } from './client.ts';
import { usePages } from './pages.ts';

export type Publication = Schemas['Publication'];
export type PublicationFilter = Omit<NonNullable<InputOf<'listPublications'>['query']>, 'cursor' | 'limit'>;

export const usePublications = (filter: PublicationFilter) =>
  usePages<Publication>(['publications', filter], (cursor) =>
    client.listPublications({ query: { ...filter, limit: 50, ...(cursor && { cursor }) } }),
  );
