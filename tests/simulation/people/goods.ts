import type { World } from '../stage/world.ts';

export interface Goods {
  readonly target: { readonly kind: 'listing'; readonly marketplace: string; readonly id: string };
  readonly seller: string;
  /** Known to the simulation and its people only. */
  readonly genuine: boolean;
}

/** Puts an offer into a shop, as its seller would. Its id must be one word: shops find it by that. */
export function offer(
  world: World,
  goods: { marketplace: string; id: string; seller: string; genuine: boolean; mark: string; class: number },
): Goods {
  const { marketplace, id, seller } = goods;
  world.market(marketplace).shop.putListings([
    {
      ...{ id, title: `${goods.mark} bag ${id}`, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
      ...{ shipsTo: ['CN'], classes: [goods.class], sold: 40 },
    },
  ]);
  return { target: { kind: 'listing', marketplace, id }, seller, genuine: goods.genuine };
}
