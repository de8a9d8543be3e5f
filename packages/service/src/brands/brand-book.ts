import { Brand } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';
import { queueBrandSweeps } from './sweeps.ts';
import { touchOf } from './touch.ts';

/** A brand as it stands. For the screener: in a transaction of the work. */
export async function readBrand(tx: Tx, id: string): Promise<Brand | undefined> {
  const row = await tx.selectFrom('brand').select('brand').where('id', '=', id).executeTakeFirst();
  return row && Brand.parse(row.brand);
}

/** Writes a brand, moves the book's version, and has the listings screened again that the change can alter. */
export async function writeBrand(tx: Tx, participant: string, brand: Brand, now: Date): Promise<void> {
  const before = await readBrand(tx, brand.id);
  await tx
    .insertInto('brand')
    .values({ tenant: participant, id: brand.id, brand: JSON.stringify(brand) })
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'id']).doUpdateSet({
        brand: (values) => values.ref('excluded.brand'),
        version: sql`brand.version + 1`,
      }),
    )
    .execute();
  await queueBrandSweeps(tx, [{ id: brand.id, touch: touchOf(before, brand) }], now);
}
