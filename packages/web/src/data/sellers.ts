import type { InputOf, Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type SellerCard = Schemas['SellerCard'];
export type SellerDetail = Schemas['SellerDetail'];
export type SellerFilter = Omit<NonNullable<InputOf<'listSellers'>['query']>, 'cursor' | 'limit'>;

/** A seller's key is `marketplace/seller`; the seller's own id may hold any character after the first slash. */
export function sellerPath(key: string): { marketplace: string; seller: string } {
  const slash = key.indexOf('/');
  return { marketplace: key.slice(0, slash), seller: key.slice(slash + 1) };
}

export const useSellers = (filter: SellerFilter) =>
  usePages<SellerCard>(['sellers', 'list', filter], (cursor) =>
    client.listSellers({ query: { ...filter, limit: 25, ...(cursor && { cursor }) } }),
  );

export const useSeller = (key: string) =>
  useQuery({
    queryKey: ['sellers', key],
    queryFn: () => client.getSeller({ path: sellerPath(key) }),
    enabled: key.includes('/'),
    refetchInterval: 5000,
  });

export const useDecideBan = (key: string) =>
  useWrite(
    (body: Schemas['BanDecision'], options) => client.decideBan({ path: sellerPath(key), body }, options),
    ['sellers', 'desk', 'overview'],
  );

export const useDecideRecognition = (key: string) =>
  useWrite(
    (body: Schemas['RecognitionDecision'], options) =>
      client.decideRecognition({ path: sellerPath(key), body }, options),
    ['sellers', 'desk', 'overview'],
  );
