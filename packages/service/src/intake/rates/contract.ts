import { ExchangeRates } from '@marketsafe/terms';
import { z } from 'zod';
import { Instant, pageOf } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';

const Person = z.object({ id: z.string(), name: z.string() });
const Table = ExchangeRates.meta({ id: 'ExchangeRates' });

/** A table that was put in force, and by whom. */
export const RateTableHead = z
  .object({
    number: z.int(),
    /** The day that the rates are of. */
    asOf: z.iso.date(),
    base: z.string(),
    source: z.string(),
    /** How many currencies it has beside the base. */
    currencies: z.int(),
    by: Person,
    at: Instant,
    /** The earlier table that was gone back to, and why. */
    returnsTo: z.int().optional(),
    reasons: z.string().optional(),
  })
  .meta({ id: 'RateTableHead' });

export const RateTable = RateTableHead.extend({
  /** As the command and the library read it. */
  table: Table,
  isInForce: z.boolean(),
  /** Whole days since the day that the rates are of. */
  ageDays: z.int(),
  /** Nothing is compared by it from then on; at an instant, not a day, since days begin at other times elsewhere. */
  tooOldFrom: Instant,
  isTooOld: z.boolean(),
}).meta({ id: 'RateTable' });

/** The latest first. */
export const RateTables = pageOf(RateTableHead).extend({ inForce: RateTable.optional() }).meta({ id: 'RateTables' });

/** The number of the table that was in force when whoever asks looked; 0: there was none. */
const instead = z.int().min(0).max(1_000_000_000);

export const RateTablePut = z
  .strictObject({
    table: Table,
    instead,
    /** Currencies of which somebody says that their rate is right, though it is ten times or more away from the one in force. */
    confirmed: z.array(z.string().max(3)).max(500).optional(),
  })
  .meta({ id: 'RateTablePut' });
export const RateTableReturn = z.strictObject({ instead, reasons: Reasons }).meta({ id: 'RateTableReturn' });
