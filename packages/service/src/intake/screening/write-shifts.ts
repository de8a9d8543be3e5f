import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/**
 * Puts what a tried model would shift in the place of what it would have shifted of these before: of listings whose findings were
 * written in this transaction, or of one page of older findings. Nothing is written where it is not tried any more.
 *
 * @param shifts JSON of rows of `screening_shift` without tenant and number.
 */
export async function writeShifts(
  tx: Tx,
  number: number,
  {
    listings,
    shifts,
    live,
  }: {
    readonly listings: readonly { readonly marketplace: string; readonly id: string }[];
    readonly shifts: string;
    readonly live: number;
  },
): Promise<void> {
  const { rows } = await sql`
    update screening_model set live = live + ${live} where number = ${number} and state = 'shadow' returning number`.execute(
    tx,
  );
  if (rows.length === 0) return;
  const keys = JSON.stringify(listings.map(({ marketplace, id }) => ({ marketplace, id })));
  await sql`
    delete from screening_shift using jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text)
    where screening_shift.number = ${number} and screening_shift.marketplace = s.marketplace and screening_shift.listing = s.id`.execute(
    tx,
  );
  await insertShifts(tx, number, shifts, keys);
}

/** Of the listings of `keys` alone (JSON of marketplaces and ids). */
export async function insertShifts(tx: Tx, number: number, shifts: string, keys: string): Promise<void> {
  await sql`
    insert into screening_shift (tenant, number, brand, marketplace, listing, holder, from_band, to_band, before, after, mover, steps)
    select 'desk', ${number}, s.brand, s.marketplace, s.listing, s.holder, s.from_band, s.to_band, s.before, s.after, s.mover, s.steps
    from jsonb_to_recordset(${shifts}::jsonb) as s(
      brand text, marketplace text, listing text, holder text, from_band text, to_band text,
      before double precision, after double precision, mover text, steps jsonb)
    where exists (
      select from jsonb_to_recordset(${keys}::jsonb) as k(marketplace text, id text) where k.marketplace = s.marketplace and k.id = s.listing)
    on conflict (number, brand, marketplace, listing) do nothing`.execute(tx);
}
