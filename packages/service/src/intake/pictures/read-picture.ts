import { hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import type { Clock } from '../../platform/clock.ts';
import { Picture } from '../../platform/handler.ts';
import type { AnyTx, Transactions } from '../../platform/transactions.ts';
import { noPicture, type PictureFault } from './contract.ts';

export interface PictureDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  /** The cache's own files. */
  readonly pictures: Blobs;
}

/** Milliseconds. A picture's last use is known to a day, so that a look costs no write. */
const day = 86_400_000;

/**
 * Whether a party may see what the cache has of a listing: the desk, and participants with a finding about it. Pictures are there since
 * screening found something for a participant, which the others must not learn.
 */
export async function seesPicture(
  tx: AnyTx,
  tenant: string,
  { marketplace, listing }: { readonly marketplace: string; readonly listing: string },
): Promise<boolean> {
  if (tenant === 'desk') return true;
  const found = await tx
    .selectFrom('finding')
    .select('brand')
    .where('tenant', '=', tenant)
    .where('marketplace', '=', marketplace)
    .where('listing', '=', listing)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * The copy of a picture of a listing: a JPEG of at most 160,000 pixels, decoded and encoded again by us. Whether the caller may see
 * it was asked before. It reads the cache alone, and never the marketplace.
 * @throws ProblemError 404 `picture-…` that says why there is none
 */
export async function readPicture(
  { transactions, clock, pictures }: PictureDependencies,
  { marketplace, address }: { readonly marketplace: string; readonly address: string },
): Promise<Picture> {
  const key = hash('sha256', address, 'hex');
  const [row] = await transactions.look((db) =>
    db
      .selectFrom('listing_picture')
      .select(['sha256', 'fault', 'used_at'])
      .where('marketplace', '=', marketplace)
      .where('address_hash', '=', key),
  );
  if (!row) throw noPicture('absent');
  const { sha256, fault, used_at } = row;
  if (sha256 === null) throw noPicture((fault as PictureFault | null) ?? 'waits');
  const now = clock.now();
  if (now.getTime() - used_at.getTime() > day)
    await transactions.work((tx) =>
      sql`
        update listing_picture set used_at = ${now} where marketplace = ${marketplace} and address_hash = ${key}`.execute(
        tx,
      ),
    );
  return new Picture(sha256, () =>
    pictures.get(sha256).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw noPicture('absent');
      throw error;
    }),
  );
}
