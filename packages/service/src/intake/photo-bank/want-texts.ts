import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import { hashOf } from '../pictures/index.ts';

/** Pictures of one listing whose text is read: the first ones sell it. Each takes a third of a second to a second. */
const mostOfListing = 4;
/** A picture that does not come is asked for so often. */
export const mostTextAttempts = 3;

/** The pictures of `listing` whose text is to be read, in its order: `address`, `place`. Each is read once for its seller. */
export const unreadOfListing = sql`
  select image.address, image.place from jsonb_array_elements_text(listing.listing -> 'images') with ordinality as image(address, place)
  where image.place <= ${mostOfListing} and not exists (
    select from fingerprint f where f.bank = 'listing' and f.marketplace = listing.marketplace and f.seller = listing.seller
      and f.address_hash = ${hashOf(sql`image.address`)} and (f.texts is not null or f.text_attempts >= ${mostTextAttempts}))`;

/**
 * Has the text in the pictures of listings read about which screening left a doubt, and of no others: as the words, the seller and other
 * pictures say now. What is being read stays so. @param doubtful `marketplace/id`
 */
export async function wantTexts(
  tx: Tx,
  listings: readonly { readonly marketplace: string; readonly id: string }[],
  doubtful: ReadonlySet<string>,
  now: Date,
): Promise<void> {
  const keys = listings.map(({ marketplace, id }) => ({
    marketplace,
    id,
    doubt: doubtful.has(`${marketplace}/${id}`),
  }));
  await sql`
    update listing set texts_due_at = case when s.doubt and exists (${unreadOfListing}) then coalesce(listing.texts_due_at, ${now}::timestamptz) end
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as s(marketplace text, id text, doubt boolean)
    where listing.marketplace = s.marketplace and listing.id = s.id and (s.doubt or listing.texts_due_at is not null)`.execute(
    tx,
  );
}
