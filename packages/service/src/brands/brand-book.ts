import { Brand } from '@marketsafe/terms';
import { sql } from 'kysely';
import type { Tx } from '../platform/transactions.ts';

/** Work for the screener: every listing is to be screened against this brand alone. */
export const sweepPrefix = 'brand:';
/** Marketplaces have ids of their own; the sweeps are of all of them. */
export const sweepOwner = '';

export interface BookedBrand {
  readonly participant: string;
  readonly brand: Brand;
}

/**
 * The version of the brand book, which moves with every brand that comes or changes. Read it after the rows that are to
 * be screened are locked.
 */
export async function bookVersion(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('brand')
    .select(({ fn }) => fn.sum<string | null>('version').as('version'))
    .executeTakeFirst();
  return Number(row?.version ?? 0);
}

/** Every brand of every participant. For the screener: in a transaction of the unit of work. */
export async function readBook(tx: Tx): Promise<BookedBrand[]> {
  const rows = await tx.selectFrom('brand').select(['tenant', 'brand']).orderBy('tenant').orderBy('id').execute();
  return rows.map(({ tenant, brand }) => ({ participant: tenant, brand: Brand.parse(brand) }));
}

export async function readBooked(tx: Tx, id: string): Promise<BookedBrand | undefined> {
  const row = await tx.selectFrom('brand').select(['tenant', 'brand']).where('id', '=', id).executeTakeFirst();
  return row && { participant: row.tenant, brand: Brand.parse(row.brand) };
}

/** Writes a brand, moves the book's version, and has all listings screened against it again: that one brand only. */
export async function writeBrand(tx: Tx, participant: string, brand: Brand, now: Date): Promise<void> {
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
  await tx
    .insertInto('cursor')
    .values({ marketplace: sweepOwner, entity: sweepPrefix + brand.id, cursor: '', due_at: now })
    .onConflict((conflict) => conflict.columns(['marketplace', 'entity']).doUpdateSet({ cursor: '', due_at: now }))
    .execute();
}
