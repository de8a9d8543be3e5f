import { drawn, SHOPS } from '../software/goods.ts';
import type { Shop } from './boot.ts';
import { uploadPicture } from './rest.ts';
import { openMarketplace, openShop, putOnSale, type Seller, type Storefront } from './sellers.ts';

interface Seeded {
  readonly storefront: Storefront;
  readonly sellers: readonly (Seller & { readonly name: string; readonly listings: readonly string[] })[];
}

/** Opens the marketplace and its shops, with goods, prices and pictures. */
export async function seed(shop: Pick<Shop, 'admin'>): Promise<Seeded> {
  const admin = await shop.admin();
  const storefront = await openMarketplace(admin);
  const sellers: Seeded['sellers'][number][] = [];
  for (const { code, name, goods } of SHOPS) {
    const seller = await openShop(admin, name, code);
    const listings: string[] = [];
    for (const one of goods) {
      const picture = await uploadPicture(seller.session, `${one.sku}.png`, Uint8Array.from(await drawn(one.sku)));
      listings.push((await putOnSale(seller, storefront, { ...one, pictures: [picture] })).id);
    }
    sellers.push({ ...seller, name, listings });
  }
  return { storefront, sellers };
}
