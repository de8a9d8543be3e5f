import type { EntityKind, Page, Pulled, PulledListing, PulledSeller } from '../contract.ts';
import { ConnectorError } from '../contract.ts';
import type { Desk } from './desk.ts';
import {
  KeptListingPage,
  KeptSellerPage,
  type KeptSellerRow,
  ListingPage,
  type ListingRow,
  SellerPage,
  type SellerRow,
} from './wire.ts';

/** An address of the marketplace, which may be relative to its API's; undefined if it is none of the web. */
const addressOf = (baseUrl: string, text: string): string | undefined => {
  const url = URL.parse(text, `${baseUrl.replace(/\/+$/, '')}/`);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
};

const pulledListing = (
  marketplace: string,
  baseUrl: string,
  { listing: { url, images, ...listing }, state, offSale, updatedAt }: ListingRow,
): PulledListing => {
  const page = url === undefined ? undefined : addressOf(baseUrl, url);
  return {
    kind: 'listing',
    listing: {
      ...listing,
      marketplace,
      ...(page === undefined ? {} : { url: page }),
      images: images.flatMap((image) => addressOf(baseUrl, image) ?? []),
    },
    state,
    ...(offSale === undefined ? {} : { offSale }),
    updatedAt,
  };
};

const pulledSeller = ({
  id,
  name,
  language,
  state,
  identity,
  email,
  openedOn,
  updatedAt,
}: SellerRow): PulledSeller => ({
  kind: 'seller',
  id,
  name,
  language,
  state,
  ...(identity === undefined ? {} : { declaredIdentity: identity }),
  ...(email === undefined ? {} : { contact: { email } }),
  ...(openedOn === undefined ? {} : { openedOn }),
  updatedAt,
});

const keptSeller = (row: KeptSellerRow): PulledSeller => ({
  ...pulledSeller(row),
  ...(row.identityToken === undefined ? {} : { identityToken: row.identityToken }),
});

export const pullPage = async (
  { client, marketplace, capabilities }: Desk,
  { baseUrl, pseudonymous }: { readonly baseUrl: string; readonly pseudonymous: boolean },
  kind: EntityKind,
  { cursor, next, limit = 100 }: { cursor?: string; next?: string; limit?: number },
): Promise<Page<Pulled>> => {
  const after = next ?? cursor;
  const query = new URLSearchParams({
    ...(after !== undefined && { after }),
    limit: String(Math.min(Math.max(1, limit), capabilities.pull.pageMax)),
  });
  const listing = (row: ListingRow): PulledListing => pulledListing(marketplace, baseUrl, row);
  if (pseudonymous || capabilities.pseudonymous)
    return asKept(async () =>
      kind === 'seller'
        ? turned(await client.get(`/sellers?${query}`, KeptSellerPage), keptSeller)
        : turned(await client.get(`/listings?${query}`, KeptListingPage), listing),
    );
  if (kind === 'seller') return turned(await client.get(`/sellers?${query}`, SellerPage), pulledSeller);
  return turned(await client.get(`/listings?${query}`, ListingPage), listing);
};

/** Says why a page is refused whole, whose rows have no place for what the marketplace keeps. */
const asKept = async (read: () => Promise<Page<Pulled>>): Promise<Page<Pulled>> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.fault !== 'other-shape') throw error;
    const why = `${error.message}: it keeps who its sellers are, so nothing of this page was taken`;
    throw new ConnectorError('protocol', why, undefined, 'not-kept');
  }
};

const turned = <Row>(
  page: { items: readonly Row[]; next?: string | undefined; cursor: string } | undefined,
  turn: (row: Row) => Pulled,
): Page<Pulled> => {
  if (page === undefined) throw new ConnectorError('protocol', 'the marketplace has no such list');
  const { items, next, cursor } = page;
  return { items: items.map(turn), ...(next === undefined ? {} : { next }), cursor };
};
