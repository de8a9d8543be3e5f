import { routes } from '../../platform/route.ts';
import { RatesInForce, RateTablePut } from './contract.ts';

export const rateRoutes = routes({
  exchangeRates: {
    method: 'GET',
    url: '/public/exchange-rates',
    summary: 'The table of exchange rates by which screening compares prices',
    tag: 'public',
    access: 'public',
    answer: RatesInForce,
  },
  putRateTable: {
    method: 'POST',
    url: '/desk/rate-tables',
    summary: 'Put a table of exchange rates in force in the place of the one that was seen; for administrators',
    tag: 'desk',
    access: 'administrator',
    keys: ['operate'],
    body: RateTablePut,
    answer: RatesInForce,
    status: 201,
  },
});
