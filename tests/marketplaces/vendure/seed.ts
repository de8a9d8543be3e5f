import { drawn, SHOPS } from '../software/goods.ts';
import { type Caller, uploadPicture } from './graphql.ts';
import { openMarketplace, openShop, putOnSale, type Seller, type Zones } from './sellers.ts';

interface Seeded {
  readonly zones: Zones;
  readonly sellers: readonly (Seller & { readonly name: string; readonly listings: readonly string[] })[];
}

/** Opens the marketplace and its shops, with goods, prices and pictures. */
export async function seed(admin: Caller): Promise<Seeded> {
  const zones = await openMarketplace(admin);
  const sellers: Seeded['sellers'][number][] = [];
  for (const { code, name, goods } of SHOPS) {
    const seller = await openShop(admin, zones, name, code);
    const listings: string[] = [];
    for (const one of goods) {
      const picture = await uploadPicture(seller.session, `${one.sku}.png`, Uint8Array.from(await drawn(one.sku)));
      listings.push((await putOnSale(seller, { ...one, pictures: [picture] })).id);
    }
    sellers.push({ ...seller, name, listings });
  }
  return { zones, sellers };
}
