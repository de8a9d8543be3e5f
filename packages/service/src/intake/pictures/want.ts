import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';

/** Milliseconds after which a picture that is wanted again is read again: marketplaces seldom change what is at an address. */
const staleAfter = 30 * 86_400_000;

/**
 * Has the first picture of each of these listings read, where a finding shows it. Screening wants pictures, and readers never do: a
 * request that followed a person's look would tell the seller's server about it. In one order, since two screeners may want the same.
 */
export async function wantPictures(
  tx: Tx,
  listings: readonly { readonly marketplace: string; readonly id: string }[],
  now: Date,
): Promise<void> {
  const keys = JSON.stringify(listings.map(({ marketplace, id }) => ({ marketplace, id })));
  await sql`
    insert into listing_picture (marketplace, address_hash, address, seller, used_at, due_at)
    select distinct on (marketplace, address_hash) marketplace, address_hash, address, seller, ${now}::timestamptz, ${now}::timestamptz
    from (
      select l.marketplace, l.seller, l.listing #>> '{images,0}' as address, ${hashOf(sql`l.listing #>> '{images,0}'`)} as address_hash
      from jsonb_to_recordset(${keys}::jsonb) as s(marketplace text, id text)
      join listing l on l.marketplace = s.marketplace and l.id = s.id
      where exists (select from finding f where f.marketplace = l.marketplace and f.listing = l.id)
    ) as first
    where address is not null
    order by marketplace, address_hash, seller
    on conflict (marketplace, address_hash) do update
      set used_at = excluded.used_at, due_at = excluded.due_at, attempts = 0
      where listing_picture.read_at < ${new Date(now.getTime() - staleAfter)} and listing_picture.due_at is null`.execute(
    tx,
  );
}

/** Has these pictures of sellers' pages read: what they are compared with is shown beside them. */
export async function wantAddresses(
  tx: Tx,
  pictures: readonly { readonly marketplace: string; readonly seller: string; readonly address: string }[],
  now: Date,
): Promise<void> {
  if (pictures.length === 0) return;
  await sql`
    insert into listing_picture (marketplace, address_hash, address, seller, used_at, due_at)
    select distinct on (marketplace, address_hash) marketplace, ${hashOf(sql`address`)} as address_hash, address, seller,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(pictures)}::jsonb) as p(marketplace text, seller text, address text)
    order by marketplace, address_hash, seller
    on conflict do nothing`.execute(tx);
}

/** The key of an address: addresses may be longer than an index holds. */
export const hashOf = (address: RawBuilder<unknown>) => sql`encode(sha256(convert_to(${address}, 'UTF8')), 'hex')`;
