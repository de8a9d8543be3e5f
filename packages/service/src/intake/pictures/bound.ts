import { sql } from 'kysely';
import type { Blobs } from '../../platform/blobs.ts';
import type { Transactions } from '../../platform/transactions.ts';
import { erasePictures } from './erase-pictures.ts';

/** Bytes of the whole cache: some 60,000 pictures of 30 KiB. */
const mostPictureBytes = 2 * 1024 ** 3;
/** Bytes that a row is counted with beside its copy, so that faults and addresses are bounded too. */
const ofARow = 1024;
/** What is left when pictures go, so that they go seldom. */
const leftOver = 0.95;

/** Counts the bytes of the cache, and erases the pictures that were unused for longest when they are more than `most`. */
export class Bound {
  readonly #transactions: Transactions;
  readonly #pictures: Blobs;
  readonly #most: number;
  /** Undefined until they are counted; then at least what is there. */
  #bytes: number | undefined;

  constructor(transactions: Transactions, pictures: Blobs, most = mostPictureBytes) {
    this.#transactions = transactions;
    this.#pictures = pictures;
    this.#most = most;
  }

  /** A copy of so many bytes was kept. */
  async add(bytes: number): Promise<void> {
    this.#bytes = this.#bytes === undefined ? await this.#count() : this.#bytes + bytes + ofARow;
    if (this.#bytes <= this.#most) return;
    this.#bytes = await this.#count();
    if (this.#bytes <= this.#most) return;
    await erasePictures(this.#transactions, this.#pictures, await this.#forgetOldest());
    this.#bytes = await this.#count();
  }

  async #count(): Promise<number> {
    const [row] = await this.#transactions.look((db) =>
      db.selectFrom('listing_picture').select(sql<string>`coalesce(sum(size + ${ofARow}::bigint), 0)`.as('bytes')),
    );
    return Number(row?.bytes ?? 0);
  }

  #forgetOldest(): Promise<string[]> {
    return this.#transactions.work(async (tx) => {
      const { rows } = await sql<{ sha256: string | null }>`
        delete from listing_picture p using (
          select marketplace, address_hash,
            sum(size + ${ofARow}::bigint) over (order by used_at desc, marketplace, address_hash) as bytes
          from listing_picture) as kept
        where kept.marketplace = p.marketplace and kept.address_hash = p.address_hash
          and kept.bytes > ${Math.floor(this.#most * leftOver)}
        returning p.sha256`.execute(tx);
      return rows.flatMap(({ sha256 }) => sha256 ?? []);
    });
  }
}
