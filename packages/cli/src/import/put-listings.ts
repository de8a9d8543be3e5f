import type { ListingImport, SellerImport } from '@marketsafe/connectors';
import type { Listing } from '@marketsafe/terms';
import type { SimulatedOperator } from './marketplace.ts';

export interface NumberedListing {
  readonly line: number;
  readonly listing: Listing;
}

export interface Put {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly sellers: number;
  readonly refused: readonly { readonly line: number; readonly error: string }[];
  /** What became of a last line without its end, where the listings are kept in a file. */
  readonly mended?: string;
}

/** The shop's limit; the file may have longer names, which are cut. */
const LONGEST_NAME = 200;

/**
 * Imports listings into a simulated marketplace under their own ids. Sellers without an account get one first, under their own
 * id, with `language`, and are added to `known`; existing accounts do not change.
 */
export async function putListings(
  operator: Pick<SimulatedOperator, 'putSellers' | 'putListings'>,
  listings: readonly NumberedListing[],
  known: Set<string>,
  language: 'en' | 'zh-CN',
): Promise<Put> {
  const sellers = new Map<string, SellerImport>();
  for (const { seller } of listings.map(({ listing }) => listing)) {
    if (known.has(seller.id) || sellers.has(seller.id)) continue;
    sellers.set(seller.id, { id: seller.id, name: (seller.name || seller.id).slice(0, LONGEST_NAME), language });
  }
  if (sellers.size > 0) await operator.putSellers([...sellers.values()]);
  for (const id of sellers.keys()) known.add(id);
  const { created, changed, unchanged, refused } = await operator.putListings(
    listings.map(({ listing }) => asImport(listing)),
  );
  return {
    created,
    changed,
    unchanged,
    sellers: sellers.size,
    refused: refused.map(({ index, why }) => ({ line: listings[index]?.line ?? 0, error: why })),
  };
}

function asImport({ marketplace: _there, url: _itsOwn, ...listing }: Listing): ListingImport {
  const { name, ...seller } = listing.seller;
  return { ...listing, seller: name ? { ...seller, name: name.slice(0, LONGEST_NAME) } : seller };
}
