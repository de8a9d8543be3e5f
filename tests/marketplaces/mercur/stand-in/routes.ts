import {
  type Books,
  CHANNEL,
  Fault,
  type NewProduct,
  newId,
  notFound,
  type ProductRow,
  type ProductUpdate,
  REGION,
  type SellerUpdate,
} from './books.ts';
import type { Effects } from './effects.ts';

/** A request, and who makes it. */
interface Asked {
  /** What is in the places of the path's groups. */
  readonly at: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly token: string | undefined;
  /** The seller that a member acts for. */
  readonly sellerId: string;
  readonly key: string;
}

type Route = readonly [method: string, path: RegExp, answer: (asked: Asked) => unknown];

interface Identity {
  readonly email: string;
  readonly password: string;
}

const KEY = 'pk_of_the_storefront';
/** Roles beside that of the first administrator do not matter to the tests. */
const GUEST = 'guest';

/** The answers that the connector and the tests ask for. */
export class Routes {
  readonly #books: Books;
  readonly #effects: Effects;
  readonly #identities = new Map<string, Identity>();
  /** Users of the marketplace by their address. */
  readonly #users = new Map<string, 'administrator' | typeof GUEST>();
  readonly #tokens = new Map<string, { readonly actor: string; readonly email: string }>();
  readonly #carts = new Map<string, Map<string, string>>();
  #hasKey = false;
  readonly all: readonly Route[];

  constructor(books: Books, effects: Effects, administrator: Identity) {
    this.#books = books;
    this.#effects = effects;
    this.#identities.set(administrator.email, administrator);
    this.#users.set(administrator.email, 'administrator');
    this.all = [...this.#entrance(), ...this.#vendor(), ...this.#admin(), ...this.#store(), ...this.#forTests()];
  }

  #entrance(): Route[] {
    const tokenFor = (actor: string, email: string) => {
      const token = newId('token');
      this.#tokens.set(token, { actor, email });
      return { token };
    };
    return [
      [
        'POST',
        /^\/auth\/(user|member)\/emailpass\/register$/,
        ({ at: [actor = ''], body }) => {
          const identity = body as unknown as Identity;
          if (this.#identities.has(identity.email))
            throw new Fault(401, 'unauthorized', 'Identity with email already exists');
          this.#identities.set(identity.email, identity);
          return tokenFor(actor, identity.email);
        },
      ],
      [
        'POST',
        /^\/auth\/(user|member)\/emailpass$/,
        ({ at: [actor = ''], body }) => {
          const { email, password } = body as unknown as Identity;
          if (this.#identities.get(email)?.password !== password)
            throw new Fault(401, 'unauthorized', 'Invalid email or password');
          return tokenFor(actor, email);
        },
      ],
    ];
  }

  #whoIs({ token = '' }: Asked, actor: string): string {
    const known = this.#tokens.get(token);
    if (known?.actor !== actor) throw new Fault(401, 'unauthorized', 'Unauthorized');
    return known.email;
  }

  #vendor(): Route[] {
    const books = this.#books;
    const actsFor = (asked: Asked) => {
      const email = this.#whoIs(asked, 'member');
      const seller = books.sellers.get(asked.sellerId);
      if (seller?.members[0].email !== email)
        throw new Fault(400, 'not_allowed', 'You are not a member of this seller account');
      return seller;
    };
    const own = (asked: Asked): ProductRow => {
      const seller = actsFor(asked);
      const product = books.product(asked.at[0] ?? '');
      if (product.seller !== seller) throw notFound(`Product with id: ${product.id}`);
      return product;
    };
    return [
      [
        'POST',
        /^\/vendor\/sellers$/,
        (asked) => {
          const email = this.#whoIs(asked, 'member');
          return { seller: books.openShop({ name: String(asked.body.name), email }) };
        },
      ],
      // Of any seller: Mercur does not ask whose it is.
      [
        'POST',
        /^\/vendor\/sellers\/([^/]+)$/,
        (asked) => {
          actsFor(asked);
          return {
            seller: Object.assign(books.seller(asked.at[0] ?? ''), asked.body, {
              updated_at: new Date().toISOString(),
            }),
          };
        },
      ],
      [
        'POST',
        /^\/vendor\/members\/me$/,
        (asked) => ({ seller_member: Object.assign(actsFor(asked).members[0], asked.body) }),
      ],
      ['GET', /^\/vendor\/products$/, (asked) => ({ products: actsFor(asked) && [] })],
      [
        'POST',
        /^\/vendor\/products$/,
        (asked) => ({ product: books.add(actsFor(asked), asked.body as unknown as NewProduct) }),
      ],
      [
        'POST',
        /^\/vendor\/products\/([^/]+)$/,
        (asked) => ({ product: books.setProduct(own(asked).id, asked.body as ProductUpdate) }),
      ],
      [
        'DELETE',
        /^\/vendor\/products\/([^/]+)$/,
        (asked) => {
          books.delete(own(asked).id);
          return { deleted: true };
        },
      ],
      [
        'POST',
        /^\/vendor\/products\/([^/]+)\/variants\/([^/]+)$/,
        (asked) => {
          const product = own(asked);
          books.reprice(product.id, asked.at[1] ?? '', asked.body.prices as NewProduct['variants'][number]['prices']);
          return { product };
        },
      ],
    ];
  }

  #admin(): Route[] {
    const books = this.#books;
    const guard =
      (answer: Route[2], isWrite: boolean): Route[2] =>
      (asked) => {
        const role = this.#users.get(this.#whoIs(asked, 'user'));
        if (role === undefined) throw new Fault(401, 'unauthorized', 'Unauthorized');
        if (isWrite && role === GUEST) throw new Fault(403, 'forbidden', 'Forbidden');
        return answer(asked);
      };
    const routes: Route[] = [
      ['POST', /^\/admin\/regions$/, () => ({ region: REGION })],
      ['GET', /^\/admin\/sales-channels$/, () => ({ sales_channels: [{ id: CHANNEL }], count: 1 })],
      ['POST', /^\/admin\/api-keys$/, () => ({ api_key: { id: 'apk_1', token: KEY } })],
      [
        'POST',
        /^\/admin\/api-keys\/([^/]+)\/sales-channels$/,
        () => {
          this.#hasKey = true;
          return {};
        },
      ],
      [
        'GET',
        /^\/admin\/api-keys$/,
        () => ({ api_keys: this.#hasKey ? [{ token: KEY, revoked_at: null, sales_channels: [{ id: CHANNEL }] }] : [] }),
      ],
      [
        'POST',
        /^\/admin\/price-lists$/,
        ({ body }) => {
          books.listed.push(...(body.prices as typeof books.listed));
          return {};
        },
      ],
      ['POST', /^\/admin\/invites$/, ({ body }) => ({ invite: { token: String(body.email) } })],
      [
        'GET',
        /^\/admin\/products$/,
        ({ query }) => ({
          products: cut([...books.products.values()].filter(filterOf(query)), query).map((one) => toldOf(one, query)),
        }),
      ],
      ['GET', /^\/admin\/products\/([^/]+)$/, ({ at: [id = ''] }) => ({ product: books.product(id) })],
      [
        'POST',
        /^\/admin\/products\/batch$/,
        ({ body }) => {
          const updates = body.update as readonly ({ readonly id: string } & ProductUpdate)[];
          // All or none.
          for (const { id } of updates) books.product(id);
          return { updated: updates.map(({ id, ...update }) => books.setProduct(id, update)) };
        },
      ],
      [
        'POST',
        /^\/admin\/products\/([^/]+)$/,
        ({ at: [id = ''], body }) => ({ product: books.setProduct(id, body as ProductUpdate) }),
      ],
      [
        'GET',
        /^\/admin\/sellers$/,
        ({ query }) => ({ sellers: cut([...books.sellers.values()].filter(filterOf(query)), query) }),
      ],
      ['GET', /^\/admin\/sellers\/([^/]+)$/, ({ at: [id = ''] }) => ({ seller: books.seller(id) })],
      [
        'POST',
        /^\/admin\/sellers\/([^/]+)$/,
        ({ at: [id = ''], body }) => ({ seller: books.setSeller(id, body as SellerUpdate) }),
      ],
      [
        'POST',
        /^\/admin\/sellers\/([^/]+)\/(approve|suspend|unsuspend|terminate|unterminate)$/,
        ({ at: [id = '', step = ''], body }) => ({ seller: books.step(id, step, body.reason as string | undefined) }),
      ],
    ];
    return [
      // By a login that is of no user yet.
      [
        'POST',
        /^\/admin\/invites\/accept$/,
        (asked) => {
          this.#users.set(this.#whoIs(asked, 'user'), GUEST);
          return {};
        },
      ],
      ...routes.map(([method, path, answer]): Route => [method, path, guard(answer, method !== 'GET')]),
    ];
  }

  #store(): Route[] {
    const books = this.#books;
    const shown = (): ProductRow[] => [...books.products.values()].filter((one) => books.isShown(one));
    const open = () => [...books.sellers.values()].filter(({ status }) => status === 'open');
    const routes: Route[] = [
      ['GET', /^\/store\/regions$/, () => ({ regions: [REGION] })],
      [
        'GET',
        /^\/store\/products$/,
        ({ query }) => {
          const found = shown().filter(({ title }) => isLike(title, query.get('q') ?? ''));
          return { products: cut(found.filter(filterOf(query)), query) };
        },
      ],
      [
        'GET',
        /^\/store\/products\/([^/]+)$/,
        ({ at: [id] }) => {
          const isIn = ({ sales_channels }: ProductRow): boolean => sales_channels.some((one) => one.id === CHANNEL);
          const product = shown().find((one) => one.id === id && isIn(one));
          if (product === undefined) throw notFound(`Product with id: ${id}`);
          return { product };
        },
      ],
      ['GET', /^\/store\/sellers$/, ({ query }) => ({ sellers: cut(open().filter(filterOf(query)), query) })],
      [
        'GET',
        /^\/store\/sellers\/([^/]+)$/,
        ({ at: [id] }) => {
          const seller = open().find((one) => one.id === id);
          if (seller === undefined) throw notFound(`Seller with id: ${id}`);
          return { seller };
        },
      ],
      [
        'POST',
        /^\/store\/carts$/,
        () => {
          const id = newId('cart');
          this.#carts.set(id, new Map());
          return { cart: { id, items: [] } };
        },
      ],
      [
        'POST',
        /^\/store\/carts\/([^/]+)\/line-items$/,
        ({ at: [id = ''], body: { variant_id, quantity } }) => {
          const cart = this.#carts.get(id);
          if (cart === undefined) throw notFound(`Cart id: ${id}`);
          const variant = String(variant_id);
          books.put(variant, Number(quantity));
          cart.set(newId('cali'), variant);
          return { cart: { id, items: [...cart].map(([line, of]) => ({ id: line, variant_id: of })) } };
        },
      ],
      [
        'POST',
        /^\/store\/carts\/([^/]+)\/line-items\/([^/]+)$/,
        ({ at: [id = '', line = ''] }) => {
          this.#carts.get(id)?.delete(line);
          return { cart: { id, items: [] } };
        },
      ],
    ];
    const guard =
      (answer: Route[2]): Route[2] =>
      (asked) => {
        if (!this.#hasKey || asked.key !== KEY)
          throw new Fault(400, 'not_allowed', 'A valid publishable key is required to proceed with the request');
        return answer(asked);
      };
    return routes.map(([method, path, answer]): Route => [method, path, guard(answer)]);
  }

  #forTests(): Route[] {
    return [
      ['GET', /^\/for-tests\/effects$/, ({ query }) => this.#effects.of(query.get('action') ?? '')],
      [
        'GET',
        /^\/for-tests\/settled$/,
        async () => {
          await this.#effects.settled();
          return {};
        },
      ],
      [
        'POST',
        /^\/for-tests\/give-away$/,
        ({ body: { listing, to } }) => {
          this.#books.product(String(listing)).seller = this.#books.seller(String(to));
          return {};
        },
      ],
    ];
  }
}

/** Whether a text has these words in it, which PostgreSQL reads as a pattern. */
const isLike = (text: string, words: string): boolean => {
  const signs = [...words.matchAll(/\\?./gsu)].map(([sign]) => {
    if (sign === '%') return '.*';
    return sign === '_' ? '.' : ([...sign].at(-1) ?? '').replace(/[\^$.*+?()[\]{}|/\\]/u, '\\$&');
  });
  return new RegExp(signs.join(''), 'isu').test(text);
};

/** A deleted product has lost its seller. Prices say what they ask for only to those who want their rules. */
const toldOf = (product: ProductRow, query: URLSearchParams): object => ({
  ...product,
  ...(product.deleted_at !== null && { seller: null }),
  variants: product.variants.map((variant) => ({
    ...variant,
    prices: variant.prices.map((price) => ({
      ...price,
      rules: query.get('fields')?.includes('price_rules') ? (price.rules ?? {}) : {},
    })),
  })),
});

type Row = Readonly<Record<string, unknown>>;
type Times = 'created_at' | 'updated_at' | 'deleted_at';

/** The parameters of a list, as Medusa reads them. */
const filterOf = (query: URLSearchParams) => {
  const given = (name: string): string[] => [...query.getAll(`${name}[]`), ...query.getAll(name)];
  const [ids, statuses, sellers] = [given('id'), given('status'), given('seller_id')];
  const since = (['created_at', 'updated_at', 'deleted_at'] as const).flatMap((time): [Times, string][] => {
    const from = query.get(`${time}[$gte]`);
    return from === null ? [] : [[time, from]];
  });
  const isIn = (values: readonly string[], value: string | undefined): boolean =>
    values.length === 0 || values.includes(value ?? '');
  return (row: object): boolean => {
    const { id, status, seller, ...others } = row as Row & { id: string; status: string; seller?: { id: string } };
    const isThere = query.get('with_deleted') === 'true' || !others.deleted_at;
    const isLater = since.every(([time, from]) => String(others[time] ?? '') >= from);
    return isThere && isIn(ids, id) && isIn(statuses, status) && isIn(sellers, seller?.id) && isLater;
  };
};

const cut = <Listed extends object>(rows: readonly Listed[], query: URLSearchParams): Listed[] => {
  const order = query.get('order') ?? 'id';
  const by = (row: object): string => String((row as Row)[order]);
  const offset = Number(query.get('offset') ?? 0);
  const sorted = rows.toSorted((one, other) => (by(one) === by(other) ? 0 : by(one) < by(other) ? -1 : 1));
  return sorted.slice(offset, offset + Number(query.get('limit') ?? 50));
};
