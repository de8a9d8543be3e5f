import { Brand } from '@marketsafe/terms';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import type { Tx } from '../../platform/transactions.ts';
import { learnAgain } from '../photo-bank/index.ts';
import { queueBrandSweeps } from './sweeps.ts';
import { touchOf } from './touch.ts';

/** The current brand. For the screener, which reads in a transaction of the work. */
export async function readBrand(tx: Tx, id: string): Promise<Brand | undefined> {
  const row = await tx.selectFrom('brand').select('brand').where('id', '=', id).executeTakeFirst();
  return row && Brand.parse(row.brand);
}

/** Marks, prices, authorised sellers and photos of all brands of one participant: some five times the largest book of the benchmark. */
export const mostEntries = 20_000;

/**
 * Refuses a brand that would take its participant over the limit. The caller has locked the participant's row, so that two brands
 * at once are counted one after the other.
 */
export async function checkRoom(tx: Tx, participant: string, brand: Brand): Promise<void> {
  const others = await tx
    .selectFrom('brand')
    .select('brand')
    .where('tenant', '=', participant)
    .where('id', '!=', brand.id)
    .execute();
  const taken = others.reduce((sum, row) => sum + entriesOf(row.brand as Brand), 0);
  const room = Math.max(0, mostEntries - taken);
  const asked = entriesOf(brand);
  if (asked <= room) return;
  const detail =
    `Your brands may hold ${mostEntries} marks, prices, authorised sellers and photos in all. ` +
    `This one has ${asked}, and there is room for ${room}. Remove what screening no longer needs.`;
  throw new ProblemError(422, 'brand-book-full', detail);
}

const entriesOf = ({ marks, prices, authorised, photos }: Brand): number =>
  marks.length + prices.length + authorised.length + photos.length;

/** Writes a brand, raises the book's version, and queues the listings that the change can affect for screening. Its photo bank learns from its authorised shops. */
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
  await learnAgain(tx, { tenant: participant, brand: brand.id }, now);
}
