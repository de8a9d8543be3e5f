import { z } from 'zod';
import { PageQuery } from '../../platform/contract.ts';
import { routes } from '../../platform/route.ts';
import { RateTable, RateTablePut, RateTableReturn, RateTables } from './contract.ts';

const params = z.strictObject({ table: z.coerce.number().int().min(1).max(1_000_000_000) });

export const rateRoutes = routes({
  listRateTables: {
    method: 'GET',
    url: '/desk/rate-tables',
    summary: 'Tables of exchange rates: the one by which screening compares prices, and all that were before it',
    tag: 'desk',
    access: 'desk',
    query: PageQuery,
    answer: RateTables,
  },
  putRateTable: {
    method: 'POST',
    url: '/desk/rate-tables',
    summary: 'Put a table of exchange rates in force in the place of the one that was seen',
    tag: 'desk',
    access: 'desk',
    body: RateTablePut,
    answer: RateTable,
    status: 201,
  },
  getRateTable: {
    method: 'GET',
    url: '/desk/rate-tables/:table',
    summary: 'A table of exchange rates, in force or earlier',
    tag: 'desk',
    access: 'desk',
    params,
    answer: RateTable,
  },
  returnToRateTable: {
    method: 'POST',
    url: '/desk/rate-tables/:table/return',
    summary: 'Go back to an earlier table of exchange rates, with the reasons: it is put in force again',
    tag: 'desk',
    access: 'desk',
    params,
    body: RateTableReturn,
    answer: RateTable,
    status: 201,
  },
  downloadRateTable: {
    method: 'GET',
    url: '/desk/rate-tables/:table/rates.json',
    summary: 'A table of exchange rates as a file, for the command and for putting it in again',
    tag: 'desk',
    access: 'desk',
    params,
    answer: z.any(),
  },
});
