import { ExchangeRates } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant } from '../../platform/contract.ts';

const Table = ExchangeRates.meta({ id: 'ExchangeRates' });

/** Without a table, prices in other currencies are not compared. Its row records who put it in force; no operation shows that. */
export const RatesInForce = z
  .object({
    inForce: z
      .object({
        number: z.int(),
        /** As the command and the library read it. */
        table: Table,
        /** Nothing is compared by it from then on; at an instant, not a day, since days begin at other times elsewhere. */
        tooOldFrom: Instant,
        isTooOld: z.boolean(),
      })
      .optional(),
  })
  .meta({ id: 'RatesInForce' });

export const RateTablePut = z
  .strictObject({
    table: Table,
    /** The number of the table that was in force when they looked; 0: there was none. */
    instead: z.int().min(0).max(1_000_000_000),
    /** Currencies whose rate is right, though it is ten times or more away from the one in force. */
    confirmed: z.array(z.string().max(3)).max(500).optional(),
  })
  .meta({ id: 'RateTablePut' });
