import { z } from 'zod';
import { type Client, LIST } from './client.ts';

const id = z.string();
const Price = z.object({ currencyCode: z.string(), price: z.int() });
/** What the variants of a listing cost. */
export const VariantPrices = z.array(z.object({ id, prices: z.array(Price) }));
export type VariantPrices = z.infer<typeof VariantPrices>;

const Products = z.object({ products: z.object({ items: z.array(z.object({ id, variants: VariantPrices })) }) });

/** One listing in one shop. */
export interface InShop {
  /** The shop's token. */
  readonly channel: string;
  readonly listing: string;
}

/** What variants cost in a shop, which only the shop's own token shows; empty for a listing that is not there. As `Desk.prices`. */
export const readPrices = async (client: Client, asked: readonly InShop[]): Promise<VariantPrices[]> => {
  const query = `query Prices($ids:[String!]!){products(options:{take:${LIST},filter:{id:{in:$ids}}}){items{id variants{id prices{currencyCode price}}}}}`;
  const byId = (one: { id: string }, other: { id: string }): number => one.id.localeCompare(other.id);
  const found = new Map<string, VariantPrices>();
  for (const [channel, of] of Map.groupBy(asked, (one) => one.channel)) {
    const ids = [...new Set(of.map(({ listing }) => listing))];
    for (let start = 0; start < ids.length; start += LIST) {
      const variables = { ids: ids.slice(start, start + LIST) };
      const { items } = (await client.read({ query, variables, channel }, Products)).data.products;
      for (const { id: listing, variants } of items) found.set(`${listing} ${channel}`, variants.toSorted(byId));
    }
  }
  return asked.map(({ channel, listing }) => found.get(`${listing} ${channel}`) ?? []);
};
