import { sql } from 'kysely';
import { z } from 'zod';
import type { AnyTx } from '../../platform/transactions.ts';
import { hashOf } from '../pictures/index.ts';
import type { ListingPictures, PicturePair } from './contract.ts';
import { withinPicture } from './facts.ts';
import { mostOfListing } from './listing-pictures.ts';

const Region = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

/** A reason of a finding that names a picture of a bank. */
const PictureSignal = z.object({
  signal: z.enum(['same-picture', 'same-scene', 'logo']),
  image: z.string(),
  // Not every id of a bank has the version digits of a UUID: those that follow from others are hashes.
  with: z.guid(),
  points: z.int(),
  mirrored: z.boolean().optional(),
  region: Region,
  withRegion: Region,
});

interface BankRow {
  readonly id: string;
  readonly bank: 'brand' | 'logo' | 'case';
  readonly name: string | null;
  readonly case_id: string | null;
  readonly marketplace: string | null;
  readonly seller: string | null;
  readonly listing: string | null;
  readonly address: string | null;
  readonly first_seen: Date | string;
  readonly honest_sellers: number;
}

interface ShownRow {
  readonly address: string;
  readonly place: number;
  readonly seller: string | null;
  readonly first_seen: Date | string | null;
  readonly fault: string | null;
  readonly compared: boolean | null;
}

/**
 * The pictures of a listing for a participant with a finding about it: as its reasons name them. Asked as the participant, or as the work.
 * @param hasBank whether the participant has pictures to compare with
 */
export async function pairsOfFinding(
  tx: AnyTx,
  { marketplace, listing }: { readonly marketplace: string; readonly listing: string },
  signals: readonly unknown[],
  hasBank = true,
): Promise<z.output<typeof ListingPictures>> {
  const named = signals.flatMap((signal) => {
    const { success, data } = PictureSignal.safeParse(signal);
    return success ? [data] : [];
  });
  const shown = await shownBy(tx, { marketplace, listing });
  const bank = await bankRows(tx, [...new Set(named.map((one) => one.with))]);
  const seen = new Set<string>();
  const pairs = named.flatMap((one): PicturePair[] => {
    const [row, own] = [bank.get(one.with), shown.find(({ address }) => address === one.image)];
    const key = `${one.image} ${one.with} ${one.signal}`;
    // Two reasons may rest on the same pair.
    if (!row || !own || own.first_seen === null || seen.has(key)) return [];
    seen.add(key);
    return [
      {
        image: own.address,
        place: own.place,
        shownSince: iso(own.first_seen),
        with: withOf(row),
        kind: one.signal,
        points: one.points,
        mirrored: one.mirrored ?? false,
        part: withinPicture(one.region),
        withPart: withinPicture(one.withRegion),
        honestSellers: row.honest_sellers,
      },
    ];
  });
  return {
    pairs,
    missing: shown.flatMap(({ address: image, place, fault, compared }) => {
      // Whether others compare pictures is not told.
      if (!hasBank) return [{ image, place, why: 'no-bank' }];
      if (compared) return [];
      return [{ image, place, why: fault ?? (place < mostOfListing ? 'not-yet' : 'not-compared') }];
    }),
  };
}

function withOf({ id, bank, marketplace, seller, listing, ...row }: BankRow): PicturePair['with'] {
  return {
    id,
    bank,
    since: iso(row.first_seen),
    ...(row.name !== null && { name: row.name }),
    ...(marketplace !== null && seller !== null && { seller: `${marketplace}/${seller}` }),
    ...(marketplace !== null && listing !== null && { listing: { marketplace, id: listing } }),
    ...(row.address !== null && { address: row.address }),
    ...(row.case_id !== null && { case: row.case_id }),
  };
}

async function bankRows(tx: AnyTx, ids: readonly string[]): Promise<ReadonlyMap<string, BankRow>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<BankRow>`
    select id, bank, name, case_id, marketplace, seller, listing, address, first_seen, honest_sellers from fingerprint
    where id = any (${[...ids]}::uuid[]) and bank <> 'listing'`.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

async function shownBy(
  tx: AnyTx,
  { marketplace, listing }: { readonly marketplace: string; readonly listing: string },
): Promise<readonly ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select image.address, (image.place - 1)::int as place, f.seller, f.first_seen, f.fault, f.pdq is not null as compared
    from listing l
    cross join lateral jsonb_array_elements_text(l.listing -> 'images') with ordinality as image(address, place)
    left join fingerprint f on f.bank = 'listing' and f.marketplace = l.marketplace and f.seller = l.seller
      and f.address_hash = ${hashOf(sql`image.address`)}
    where l.marketplace = ${marketplace} and l.id = ${listing} order by image.place`.execute(tx);
  return rows;
}

const iso = (instant: Date | string): string => new Date(instant).toISOString();
