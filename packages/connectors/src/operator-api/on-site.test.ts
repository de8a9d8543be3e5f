import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import { type Listing, Marketplace, operatorApi } from '../../reference/marketplace.ts';
import { type SiteCheck, siteChecks } from '../conformance/index.ts';
import { Client } from './client.ts';
import { FaultyWay } from './faulty-way.ts';
import { faultCases, type OperatorSite, operatorApiChecks, operatorApiConnector } from './index.ts';
import type { OperatorAction } from './wire.ts';

const TOKEN = 'a-token-for-tests';

type Row = { listing?: Listing & { url: string }; id?: string; state: string };
type Page = { items: Row[]; cursor: string; next?: string };
type Result = { id: string; status: string };

/** One wrong deed of a marketplace. Those that concern a whole answer change it on its way out. */
interface Fault {
  readonly in?: (shop: Marketplace) => void;
  readonly answers?: (path: string, body: never, shop: Marketplace, asked: never) => unknown;
  /** What is found of it first. */
  readonly found: RegExp;
}

const of = (shop: Marketplace, id: string): Listing => {
  const listing = shop.listings.get(id);
  if (listing === undefined) throw new Error(`no listing ${id}`);
  return listing;
};

/** Carries actions out in another way; without an answer of its own the sound way. */
const acting = (
  change: (action: OperatorAction, sound: (action: OperatorAction) => Result, shop: Marketplace) => Result,
) => ({
  in: (shop: Marketplace): void => {
    const sound = shop.act.bind(shop) as (action: OperatorAction) => Result;
    shop.act = (action) => change(action, sound, shop);
  },
});

const pages = (change: (page: Page, limit: number) => Page) => ({
  in: (shop: Marketplace): void => {
    const sound = shop.page.bind(shop) as (...asked: unknown[]) => Page;
    shop.page = (kind, after, limit) => change(sound(kind, after, limit), Number(limit));
  },
});

const isDown = ({ type }: OperatorAction): boolean => type === 'listing.remove' || type === 'listing.hide';

/** The faults that can be seen from outside. A dropped message cannot: no marketplace shows us an inbox. */
const faults: Readonly<Record<string, Fault>> = {
  'any token is accepted': {
    in: () => undefined,
    found: /answers to a token that it never gave/,
  },
  'a page has a row twice': {
    ...pages((page) => ({ ...page, items: page.items.flatMap((row) => [row, row]) })),
    found: /a page has a row twice/,
  },
  'an address has no declared form': {
    ...pages((page) => ({
      ...page,
      items: page.items.map((row) => (row.listing ? { ...row, listing: { ...row.listing, url: '/p/1' } } : row)),
    })),
    found: /the address of listing .* has none of the declared forms/,
  },
  'a smaller page skips a row': {
    in: (shop) => {
      const sound = shop.page.bind(shop) as (...asked: unknown[]) => Page;
      shop.page = (kind, after, limit = '100') => {
        const page = sound(kind, after, limit);
        return page.next === undefined ? page : { ...page, next: String(Number(page.next) + 1) };
      };
    },
    found: /pages of 1 leave out/,
  },
  'a change does not come behind the cursor': {
    in: (shop) => {
      const sound = shop.page.bind(shop) as (...asked: unknown[]) => Page;
      shop.page = (kind, after, limit) => {
        const page = sound(kind, after, limit);
        return { ...page, cursor: String(Number(page.cursor) + 1) };
      };
    },
    found: /the cursor must lead to 1, now gone, and leads to nothing of it/,
  },
  'what it lists is not found by shoppers': {
    in: (shop) => {
      shop.isOffered = () => false;
      const sound = shop.page.bind(shop) as (...asked: unknown[]) => Page;
      shop.page = (...asked) => {
        const page = sound(...asked);
        return { ...page, items: page.items.map((row) => (row.listing ? { ...row, state: 'visible' } : row)) };
      };
    },
    found: /must be visible on its page, and is gone/,
  },
  'a listing that it never had is there': {
    in: (shop) => {
      const sound = shop.look.bind(shop);
      shop.look = (target) => ({ ...sound(target), exists: true });
    },
    found: /says that a listing exists that it never had/,
  },
  'an unknown action is said to be effective': {
    answers: (path, body) =>
      /\/actions\/./.test(path) ? { id: decodeURIComponent(path.split('/').at(-1) ?? ''), status: 'effective' } : body,
    found: /says "effective" of an action that it was never sent/,
  },
  'the withdrawal of an unknown action is said to be effective': {
    ...acting((action, sound) =>
      action.type === 'notice.withdraw' ? { ...sound(action), status: 'effective' } : sound(action),
    ),
    found: /withdrawal of an action that it was never sent must be answered not-found/,
  },
  'a removal leaves the listing in the search': {
    in: (shop) => {
      const sound = shop.look.bind(shop) as (target: unknown) => { surfaces: object };
      shop.look = (target) => {
        const seen = sound(target);
        return of(shop, '1').measures[''] === 'removed'
          ? { ...seen, surfaces: { ...seen.surfaces, search: 'visible' } }
          : seen;
      };
    },
    found: /listing\.remove must be done, and is pending/,
  },
  'a hidden listing stays in the cart': {
    in: (shop) => {
      const sound = shop.look.bind(shop) as (target: unknown) => { surfaces: object };
      shop.look = (target) => {
        const seen = sound(target);
        return of(shop, '1').measures[''] === 'hidden'
          ? { ...seen, surfaces: { ...seen.surfaces, cart: 'visible' } }
          : seen;
      };
    },
    found: /listing\.hide must be done, and is pending/,
  },
  'a restored listing has lost its price': {
    ...acting((action, sound, shop) => {
      const answer = sound(action);
      if (action.type === 'listing.reinstate') of(shop, '1').price = { amount: '1.00', currency: 'USD' };
      return answer;
    }),
    found: /price, stock or seller are not as before/,
  },
  'the same action id acts twice': {
    ...acting((action, sound, shop) => {
      shop.actions.delete(action.id);
      return sound(action);
    }),
    found: /took it down a second time/,
  },
  'expectSeller is ignored': {
    ...acting(({ expectSeller: _, ...action }, sound) => sound(action)),
    found: /expects another seller must be answered not-found, and is effective/,
  },
  'a batch is answered in another order': {
    answers: (path, body: { results?: Result[] }) =>
      path.endsWith('/actions') && body.results ? { results: body.results.toReversed() } : body,
    found: /each be answered, in their order/,
  },
  'a batch stops at its first failure': {
    answers: (path, body: { results?: Result[] }, shop, asked: { actions?: OperatorAction[] }) => {
      const first = body.results?.findIndex(({ status }) => status === 'not-found') ?? -1;
      if (!path.endsWith('/actions') || first < 0) return body;
      for (const { target } of asked.actions?.slice(first + 1) ?? [])
        if (target.id === '1') of(shop, '1').measures = {};
      return {
        results: body.results?.map((result, index) =>
          index > first ? { ...result, status: 'refused', reason: 'the batch has failed' } : result,
        ),
      };
    },
    found: /a removal sent behind one that fails must be answered effective, and is refused/,
  },
  'the removal of a listing takes its shop': {
    ...acting((action, sound, shop) => {
      const answer = sound(action);
      const seller = shop.sellers.get('shoe-hall');
      if (seller && isDown(action)) seller.state = 'suspended';
      if (seller && action.type === 'listing.reinstate') seller.state = 'active';
      return answer;
    }),
    found: /the removal of 1 also took the storefront shoe-hall/,
  },
  'the removal of a listing takes the seller’s others': {
    ...acting((action, sound, shop) => {
      const answer = sound(action);
      if (action.target.id === '1') of(shop, '2').measures = isDown(action) ? { '': 'hidden' } : {};
      return answer;
    }),
    found: /the removal of 1 also took the listing 2/,
  },
  'the removal of a variant takes the whole listing': {
    ...acting((action, sound) => {
      const { target } = action;
      return sound(
        target.kind === 'listing' && target.variant
          ? { ...action, target: { kind: 'listing', id: target.id } }
          : action,
      );
    }),
    in: (shop) => {
      const sound = shop.isOffered.bind(shop);
      shop.isOffered = (listing, variant) =>
        Object.values(listing.measures).every((one) => one === 'none') && sound(listing, variant);
    },
    found: /the removal of variant red also took the rest of 1/,
  },
  'an action that is taken back keeps its effect': {
    ...acting((action, sound, shop) =>
      action.type === 'notice.withdraw' && shop.actions.has(action.notice ?? '')
        ? { id: action.id, status: 'effective' }
        : sound(action),
    ),
    found: /must be visible on its page, and is gone|notice\.withdraw must be done/,
  },
  'a hold is not in the books': {
    ...acting((action, sound, shop) => {
      const answer = sound(action);
      shop.held.clear();
      return answer;
    }),
    found: /proceeds\.hold must be done|the books do not show the hold/,
  },
  'a closed shop stays open': {
    ...acting((action, sound) =>
      action.type === 'seller.close' ? { id: action.id, status: 'effective' } : sound(action),
    ),
    found: /seller\.close must be done/,
  },
  'a reopened shop lifts its listings’ own measures': {
    ...acting((action, sound, shop) => {
      const answer = sound(action);
      if (action.type === 'seller.reinstate') for (const listing of shop.listings.values()) listing.measures = {};
      return answer;
    }),
    found: /the reopened shop shows 1 again, whose own removal is in force/,
  },
};

const open = async (fault?: Fault, isGuarded = true): Promise<{ site: OperatorSite; app: FastifyInstance }> => {
  const shop = new Marketplace();
  const seller = { id: 'shoe-hall', name: 'Shoe hall', state: 'active' as const, inbox: [] };
  shop.sellers.set(seller.id, seller);
  shop.changed(seller);
  const price = { amount: '19.00', currency: 'USD' };
  for (const id of ['1', '2', '3']) {
    const variants = id === '1' ? [{ id: 'red' }, { id: 'blue' }] : [];
    const listing = { id, title: 'Shoes', price, stock: 4, seller: seller.id, variants, measures: {} };
    shop.listings.set(id, listing);
    shop.changed(listing);
  }
  fault?.in?.(shop);
  const app = operatorApi(shop, TOKEN);
  app.addHook('preSerialization', async ({ url, body }, reply, payload) => {
    const said = fault?.answers ? fault.answers(url, payload as never, shop, body as never) : payload;
    if (said !== payload) reply.code(200);
    return said;
  });
  const baseUrl = await app.listen({ host: '127.0.0.1', port: 0 });
  const way = new FaultyWay(fetch);
  const connect = (token: string) =>
    operatorApiConnector({
      ...{ marketplace: 'tested', baseUrl, token, webhookSecret: [], now: () => new Date(), http: way.http },
    });
  const site: OperatorSite = {
    connector: connect(TOKEN),
    stranger: connect(isGuarded ? 'another' : TOKEN),
    client: new Client({ baseUrl, token: TOKEN, http: way.http, timeoutMs: 10_000 }),
    way,
    listing: '1',
    seller: 'shoe-hall',
    run: randomUUID(),
    pause: async () => undefined,
  };
  return { site, app };
};

/** What each check that finds something says. */
const wrongs = async (site: OperatorSite, checks: readonly SiteCheck<OperatorSite>[]): Promise<string[]> => {
  const found: string[] = [];
  for (const { name, run } of checks)
    try {
      const skipped = await run(site);
      if (skipped) found.push(`${name}: skipped, ${skipped.en}`);
    } catch (error) {
      found.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  return found;
};

describe('what a marketplace’s developer is told by connector test --write', () => {
  it('finds nothing wrong with a sound one, in the fault cases neither, and leaves it as it was', async () => {
    const { site, app } = await open();
    try {
      expect(await wrongs(site, [...siteChecks, ...operatorApiChecks, ...faultCases])).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it.each(Object.entries(faults))('finds that %s', async (name, fault) => {
    const { site, app } = await open(fault, name !== 'any token is accepted');
    try {
      expect((await wrongs(site, [...siteChecks, ...operatorApiChecks])).join('\n')).toMatch(fault.found);
    } finally {
      await app.close();
    }
  });
});

describe('the fault cases', () => {
  const careless: Readonly<Record<string, readonly [Fault['in'], RegExp]>> = {
    'refuses an id that it knows': [
      acting((action, sound, shop) => {
        const isKnown = shop.actions.has(action.id);
        return isKnown ? { ...sound(action), status: 'refused' } : sound(action);
      }).in,
      /: the removal, sent again, must be answered effective or already/,
    ],
    'acts again on an id that it knows': [
      faults['the same action id acts twice']?.in,
      /: 1 must be visible on its page/,
    ],
  };
  it.each(Object.entries(careless))('find a marketplace that %s', async (_, [how, what]) => {
    const { site, app } = await open({ ...(how && { in: how }), found: what });
    try {
      const found = await wrongs(site, [...siteChecks.slice(0, 1), ...faultCases]);
      for (const name of ['answer is lost', 'comes too late', '502 after the effect'])
        expect(found.find((one) => one.includes(name))).toMatch(what);
    } finally {
      await app.close();
    }
  });
});
