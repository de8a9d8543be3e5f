import type { World } from '../stage/world.ts';

export interface Goods {
  readonly target: {
    readonly kind: 'listing';
    readonly marketplace: string;
    readonly id: string;
    readonly variant?: string;
  };
  readonly seller: string;
  /** Known only to the simulation and its people. */
  readonly genuine: boolean;
}

/** Every title that the page of an id ever had: an id may be recycled. */
const titles = new WeakMap<World, Map<string, string[]>>();
const titlesIn = (world: World): Map<string, string[]> => {
  const known = titles.get(world) ?? new Map<string, string[]>();
  titles.set(world, known);
  return known;
};
export const titlesOf = (world: World, { marketplace, id }: Pick<Goods['target'], 'marketplace' | 'id'>) =>
  titlesIn(world).get(`${marketplace}/${id}`) ?? [];

/** Adds an offer to a shop, as its seller would. Its id must be one word, since shops find it by that. */
export function offer(
  world: World,
  goods: { marketplace: string; id: string; seller: string; genuine: boolean; mark: string; class: number },
  more: object = {},
): Goods {
  const { marketplace, id, seller } = goods;
  const title = `${goods.mark} bag ${id}`;
  const [key, known] = [`${marketplace}/${id}`, titlesIn(world)];
  known.set(key, [...(known.get(key) ?? []), title]);
  world.market(marketplace).shop.putListings([
    {
      ...{ id, title, seller: { id: seller }, price: { amount: '99.00', currency: 'CNY' } },
      ...{ shipsTo: ['CN'], classes: [goods.class], sold: 40 },
      ...more,
    },
  ]);
  return { target: { kind: 'listing', marketplace, id }, seller, genuine: goods.genuine };
}

/** The same offer in several prints, each a separate target. */
export function offerInPrints(world: World, goods: Parameters<typeof offer>[1], prints: readonly string[]): Goods[] {
  const whole = offer(world, goods, {
    variants: prints.map((id) => ({ id, title: id, price: { amount: '89.00', currency: 'CNY' } })),
  });
  return prints.map((variant) => ({ ...whole, target: { ...whole.target, variant } }));
}
