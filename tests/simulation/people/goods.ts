import type { World } from '../stage/world.ts';

export interface Goods {
  readonly target: {
    readonly kind: 'listing';
    readonly marketplace: string;
    readonly id: string;
    readonly variant?: string;
  };
  readonly seller: string;
  /** Known to the simulation and its people only. */
  readonly genuine: boolean;
}

/** What the pages of each id ever said: an id may be given to another seller. */
const titles = new WeakMap<World, Map<string, string[]>>();
const titlesIn = (world: World): Map<string, string[]> => {
  const known = titles.get(world) ?? new Map<string, string[]>();
  titles.set(world, known);
  return known;
};
export const titlesOf = (world: World, { marketplace, id }: Pick<Goods['target'], 'marketplace' | 'id'>) =>
  titlesIn(world).get(`${marketplace}/${id}`) ?? [];

/** Puts an offer into a shop, as its seller would. Its id must be one word: shops find it by that. */
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

/** The same in so many prints, each to be complained of by itself. */
export function offerInPrints(world: World, goods: Parameters<typeof offer>[1], prints: readonly string[]): Goods[] {
  const whole = offer(world, goods, {
    variants: prints.map((id) => ({ id, title: id, price: { amount: '89.00', currency: 'CNY' } })),
  });
  return prints.map((variant) => ({ ...whole, target: { ...whole.target, variant } }));
}
