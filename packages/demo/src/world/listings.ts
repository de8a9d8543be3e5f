/** Every listing on both marketplaces, shop by shop. */
import { Listing } from '@marketsafe/terms';
import { brandOf } from './brands.ts';
import type { DemoListing, DemoSeller, MarketplaceId, SellerKind } from './demo-world.ts';
import { goodsOf, type Shape } from './goods.ts';
import { type Gallery, type Offer, offerOf } from './offers.ts';
import { pictureKey } from './picture-key.ts';
import { type Random, random } from './random.ts';
import { SELLERS } from './sellers.ts';

/** Listings on each marketplace; ordinary shops fill the remainder. */
const SIZE: Readonly<Record<MarketplaceId, number>> = { taobao: 1300, tmall: 700 };

const OFFERS: Readonly<Record<Exclude<SellerKind, 'ordinary'>, number>> = {
  flagship: 13,
  reseller: 16,
  'second-hand': 16,
  accessories: 20,
  careless: 13,
  counterfeiter: 14,
  repeat: 22,
  ring: 16,
};

/** Eleven to twelve digits, as on the real marketplaces; different `serial`s below 10^10 give different ids. */
const listingId = (marketplace: MarketplaceId, serial: number): string =>
  `${marketplace === 'taobao' ? '67' : '72'}${String((serial * 7_368_787) % 10_000_000_000).padStart(10, '0')}`;

/** CNY as text; shops prefer prices that end in 9, 8 or .90. */
const price = (yuan: number, r: Random): { amount: string; currency: string } => {
  const whole = Math.max(3, Math.round(yuan));
  const amount =
    whole > 60 ? `${whole - (whole % 10) + r.pick([8, 9, 9])}.00` : `${whole}.${r.pick(['00', '80', '90'])}`;
  return { amount, currency: 'CNY' };
};

/** The shape of the goods in the title, if it differs from the category's. */
const shapeOf = ({ title, kind }: Offer): Shape => {
  if (/钱包|长夹|证件包/.test(title)) return 'wallet';
  if (kind === 'accessories' && /表带/.test(title)) return 'watch';
  if (kind === 'accessories' && /耳机/.test(title)) return 'headphones';
  const plain = (kind === 'food' && !/苹果|蓝莓/.test(title)) || (kind === 'home' && !/杯/.test(title));
  return plain ? 'box' : goodsOf(kind).shape;
};

/** Further pictures of the same goods: another side, or the stolen picture with the shop's own text. */
const images = (offer: Offer, seed: string, r: Random): string[] => {
  const overlay = r.pick(offer.overlays);
  if (offer.copied !== undefined) return [offer.copied.replace(/-o\d+/, `-o${overlay}`)];
  const shape = shapeOf(offer);
  const look = { shape, seed, mark: offer.mark };
  const first = pictureKey({ ...look, overlay, side: 1 });
  return r.chance(0.3) ? [first, pictureKey({ ...look, overlay: 0, side: 2 })] : [first];
};

/** Clothes and bags have colours, which the marketplace numbers. */
const colours = ['白色', '黑色', '卡其色', '藏青色'];
const variantsOf = ({ kind }: Offer, serial: number) =>
  kind === 'clothing' || kind === 'bags'
    ? colours.slice(0, 2 + (serial % 3)).map((title, n) => ({ id: `5${String(serial).padStart(8, '0')}${n}`, title }))
    : [];

export const makeListing = (seller: DemoSeller, serial: number, offer: Offer, r: Random): DemoListing => ({
  truth: offer.truth,
  ...(offer.brand === undefined ? {} : { brand: offer.brand }),
  listing: Listing.parse({
    marketplace: seller.marketplace,
    id: listingId(seller.marketplace, serial),
    title: offer.title.replace(/ +/g, ' ').trim(),
    ...(offer.description === undefined ? {} : { description: offer.description }),
    ...(offer.truth === 'genuine' && offer.brand ? { brand: brandOf(offer.brand).name } : {}),
    category: goodsOf(offer.kind).path,
    classes: [...goodsOf(offer.kind).classes],
    price: price(offer.yuan, r),
    seller: { id: seller.id, name: seller.name },
    images: images(offer, serial.toString(36), r),
    condition: offer.condition ?? 'new',
    sold: Math.floor(10 ** (r.unit() * 3.6)) - 1,
    stock: offer.condition === 'used' ? 1 : r.int(3, 900),
    variants: variantsOf(offer, serial),
    shipsTo: seller.language === 'en' ? ['CN', 'US', 'GB'] : r.chance(0.15) ? ['CN', 'HK'] : ['CN'],
  }),
});

const shopListings = (
  sellers: readonly DemoSeller[],
  count: (at: number) => number,
  from: number,
  gallery: Gallery,
): DemoListing[] => {
  const listings: DemoListing[] = [];
  for (const [at, seller] of sellers.entries())
    for (let n = 0; n < count(at); n++) {
      const serial = from + listings.length;
      const r = random(`listing/${seller.marketplace}/${seller.id}/${n}`);
      listings.push(makeListing(seller, serial, offerOf(seller, n, r, gallery), r));
    }
  return listings;
};

/** All listings except `reserved` ones of each marketplace (the story's, which have lower serials). */
export const marketListings = (reserved: Readonly<Record<MarketplaceId, number>>): readonly DemoListing[] => {
  const flagships = SELLERS.filter(({ kind }) => kind === 'flagship');
  const shown = shopListings(flagships, () => OFFERS.flagship, 1000, new Map());
  const gallery = new Map<string, string[]>();
  for (const { brand, listing } of shown) {
    const key = `${brand}/${listing.category}`;
    gallery.set(key, [...(gallery.get(key) ?? []), ...listing.images.slice(0, 1)]);
  }
  const listings = [...shown];
  for (const marketplace of ['taobao', 'tmall'] as const) {
    const here = SELLERS.filter((seller) => seller.marketplace === marketplace && seller.kind !== 'flagship');
    const named = here.filter(({ kind }) => kind !== 'ordinary');
    const fillers = here.filter(({ kind }) => kind === 'ordinary');
    const offers = named.map(({ kind }) => OFFERS[kind as Exclude<SellerKind, 'ordinary'>]);
    listings.push(...shopListings(named, (at) => offers[at] ?? 0, 1000 + listings.length, gallery));
    const left =
      SIZE[marketplace] -
      reserved[marketplace] -
      listings.filter(({ listing }) => listing.marketplace === marketplace).length;
    const share = (at: number): number => Math.floor(left / fillers.length) + (at < left % fillers.length ? 1 : 0);
    listings.push(...shopListings(fillers, share, 1000 + listings.length, gallery));
  }
  return listings;
};
