import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { saveFile } from './download.ts';
import { usePages } from './pages.ts';
import { useWrite } from './write.ts';

export type RateTable = Schemas['RateTable'];
export type RateTableHead = Schemas['RateTableHead'];
export type ExchangeRates = Schemas['ExchangeRates'];

/** Milliseconds. */
const seldom = 10_000;

/** The table in force; `null` where there is none. */
export const useRatesInForce = () =>
  useQuery({
    queryKey: ['desk', 'rates', 'in-force'],
    queryFn: async () => (await client.listRateTables({ query: { limit: 1 } })).inForce ?? null,
    refetchInterval: seldom,
  });

export const useRateTables = () =>
  usePages<RateTableHead>(['desk', 'rates', 'all'], (cursor) =>
    client.listRateTables({ query: { limit: 25, ...(cursor && { cursor }) } }),
  );

export const useRateTable = (table: number) =>
  useQuery({
    queryKey: ['desk', 'rates', table],
    queryFn: () => client.getRateTable({ path: { table } }),
  });

/**
 * `instead`: the number of the table that was in force when somebody looked; 0: none. `confirmed`: the currencies whose rate is right
 * though it is far from the one in force.
 */
export const usePutRates = () =>
  useWrite(
    (body: { table: ExchangeRates; instead: number; confirmed: string[] }, options) =>
      client.putRateTable({ body }, options),
    ['desk'],
  );

export const useReturnToRates = (table: number) =>
  useWrite(
    (body: { instead: number; reasons: string }, options) =>
      client.returnToRateTable({ path: { table }, body }, options),
    ['desk'],
  );

export const saveRates = ({ number, asOf }: RateTableHead): Promise<boolean> =>
  saveFile(`/desk/rate-tables/${number}/rates.json`, `marketsafe-rates-${asOf}.json`);
