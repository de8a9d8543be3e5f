import { areTooOld, tooOldFrom } from '@marketsafe/screening';
import type { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { dayOf } from '../screening/index.ts';
import type { RatesInForce } from './contract.ts';

/** The one with the highest number is in force. */
export async function latestTable(tx: AnyTx) {
  const row = await tx
    .selectFrom('rate_table')
    .select(['number', 'as_of as asOf', 'base', 'source', 'rates'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { number, ...table } = row;
  return { number, table };
}

export async function ratesInForce(tx: AnyTx, now: Date): Promise<z.input<typeof RatesInForce>> {
  const latest = await latestTable(tx);
  if (!latest) return {};
  const { table } = latest;
  return {
    inForce: {
      ...latest,
      tooOldFrom: tooOldFrom(table.asOf).toISOString(),
      isTooOld: areTooOld({ table, today: dayOf(now) }),
    },
  };
}
