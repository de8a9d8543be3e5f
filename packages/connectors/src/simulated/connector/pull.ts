import type { EntityKind, Page, Pulled, PulledListing, PulledSeller } from '../../contract.ts';
import { ConnectorError } from '../../contract.ts';
import { ListingPage, type ListingRow, MAX_PAGE, SellerPage, type SellerRow } from '../wire.ts';
import type { Client } from './client.ts';

/** Makes an image path of the shop a URL that can be fetched; keeps URLs. */
const imageUrl = (baseUrl: string, image: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(image)
    ? image
    : new URL(
        `/img/${image
          .replace(/^\/?(?:img\/)?/, '')
          .split('/')
          .map(encodeURIComponent)
          .join('/')}`,
        baseUrl,
      ).href;

const pulledListing = (
  marketplace: string,
  baseUrl: string,
  { listing, state, offSale, updatedAt }: ListingRow,
): PulledListing => ({
  kind: 'listing',
  listing: {
    ...listing,
    marketplace,
    url: new URL(`/item.htm?id=${encodeURIComponent(listing.id)}`, baseUrl).href,
    images: listing.images.map((image) => imageUrl(baseUrl, image)),
  },
  state,
  offSale,
  updatedAt,
});

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

export const pullPage = async (
  client: Client,
  { marketplace, baseUrl }: { marketplace: string; baseUrl: string },
  kind: EntityKind,
  { cursor, next, limit = 100 }: { cursor?: string; next?: string; limit?: number },
): Promise<Page<Pulled>> => {
  const after = next ?? cursor ?? '0';
  if (!/^\d{1,15}$/.test(after)) throw new ConnectorError('protocol', 'the cursor is not one of this marketplace');
  const query = `after=${after}&limit=${Math.min(Math.max(1, limit), MAX_PAGE)}`;
  if (kind === 'seller') {
    const page = await client.get(`/operator/sellers?${query}`, SellerPage);
    return turned(page, pulledSeller);
  }
  const page = await client.get(`/operator/listings?${query}`, ListingPage);
  return turned(page, (row) => pulledListing(marketplace, baseUrl, row));
};

const turned = <Row>(
  page: { items: readonly Row[]; next?: string | undefined; cursor: string } | undefined,
  turn: (row: Row) => Pulled,
): Page<Pulled> => {
  if (page === undefined) throw new ConnectorError('protocol', 'the marketplace has no such list');
  const { items, next, cursor } = page;
  return { items: items.map(turn), ...(next === undefined ? {} : { next }), cursor };
};
