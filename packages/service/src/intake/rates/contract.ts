import { ExchangeRates } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

const Table = ExchangeRates.meta({ id: 'ExchangeRates' });

/** Without a table, prices in other currencies are not compared. Its row records who activated it; no operation shows that. */
export const RatesInForce = z
  .object({
    inForce: z
      .object({
        number: z.int(),
        /** In the form that the command and the library read. */
        table: Table,
        /** The table is not used from then on. An instant, since a day begins at different times in different places. */
        tooOldFrom: Instant,
        isTooOld: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'RatesInForce' });

export const RateTablePut = z
  .strictObject({
    table: Table,
    /** The number of the table in force that the caller saw; 0: none. */
    instead: z.int().min(0).max(1_000_000_000),
    /** Currencies whose rate is right although it differs from the one in force by a factor of ten or more. */
    confirmed: z.array(z.string().max(3)).max(500).optional(),
  })
  .meta({ id: 'RateTablePut' });
